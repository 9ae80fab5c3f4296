/** Where all communities are alike, a round singles nobody out; where one differs, it is found. */
import { seeded } from '../../../reference/seeded';
import { cell, family, SURVEY } from '../cells';
import { chances, drawsOf } from './draws';
import type { AnswerCell } from '../../../../src/domain/score/answer-cell';
import { scoreUnits, type UnitScore } from '../../../../src/domain/score/score';

const COMMUNITIES = 60;

interface Drawn {
  clusters: number;
  size: number;
  icc: number;
}

/** A community's answers, one number of satisfied a cluster; a single cluster stands for people drawn one by one. */
const answers = ({ clusters, size }: Drawn, draw: () => number): AnswerCell[] =>
  Array.from({ length: clusters }, (_, i) => {
    const satisfied = draw();
    return cell({ 4: satisfied, 2: size - satisfied }, { cluster: clusters === 1 ? null : String(i) });
  });

/** The communities of a round, without the whole above them. */
const round = (communities: readonly AnswerCell[][]): UnitScore[] => scoreUnits(family(communities), SURVEY).slice(1);

const isSingledOut = (scores: readonly UnitScore[]) => {
  const scored = scores.filter(({ published }) => published.notScored === null);
  return scored.some(
    ({ published: { band, place } }) => band !== 'same' || place!.lower !== 1 || place!.upper !== scored.length,
  );
};

const DESIGNS: (Drawn & { rounds: number })[] = [
  { clusters: 1, size: 100, icc: 0, rounds: 300 },
  { clusters: 1, size: 150, icc: 0, rounds: 300 },
  { clusters: 22, size: 5, icc: 0.05, rounds: 150 },
];

describe.each(DESIGNS)('60 communities of $clusters × $size answers, all with the same truth', (design) => {
  test.each([0.8, 0.9, 0.972])('of %p: fewer than 5 rounds in 100 single any of them out', (p) => {
    const draw = drawsOf(chances(design.size, p, design.icc), seeded(20260802));
    let [singledOut, scored] = [0, 0];
    // The nearer to a half, the nearer to 5: 8,000 rounds gave 4.6 and 4.4 in 100 for samples of 100 and 150.
    const rounds = p === 0.8 ? 3 * design.rounds : design.rounds;
    for (let i = 0; i < rounds; i++) {
      const scores = round(Array.from({ length: COMMUNITIES }, () => answers(design, draw)));
      scored += scores.filter(({ published }) => published.notScored === null).length;
      if (isSingledOut(scores)) singledOut += 1;
    }
    expect(singledOut / rounds).toBeLessThan(0.05);
    // Hiding one for the sake of another is all that keeps a community from being scored.
    expect(scored / rounds).toBeGreaterThan(COMMUNITIES - 2);
  });
});

test('a community at 60% among 59 at 90% is found below in more than 95 rounds of 100', () => {
  const random = seeded(20261022);
  const [usual, low] = [0.9, 0.6].map((p) => drawsOf(chances(200, p, 0), random));
  const design = { clusters: 1, size: 200, icc: 0 };
  const rounds = 150;
  let [below, lastPlaces, others] = [0, 0, 0];
  for (let i = 0; i < rounds; i++) {
    const scores = round([
      answers(design, low!),
      ...Array.from({ length: COMMUNITIES - 1 }, () => answers(design, usual!)),
    ]);
    const [{ published }, ...rest] = scores as [UnitScore, ...UnitScore[]];
    if (published.band === 'below') below += 1;
    if (published.place?.lower === COMMUNITIES) lastPlaces += 1;
    others += rest.filter((one) => one.published.band === 'below').length;
  }
  expect(below / rounds).toBeGreaterThan(0.95);
  expect(lastPlaces / rounds).toBeGreaterThan(0.95);
  expect(others / rounds).toBeLessThan(0.05);
});
