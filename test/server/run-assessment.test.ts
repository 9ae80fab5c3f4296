/** A scheme run on the answers and complaints there are. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SchemeFile } from '../../src/domain/scheme/scheme-file';
import type { Step } from '../../src/domain/step';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

const STREET = '320404006';

let world: World;
let session: string;
beforeAll(async () => {
  world = await makeWorld();
  world.at('2026-11-15T10:00:00+08:00');
  session = await world.sessionOf('official', '320404');
});
afterAll(() => world.close());

const scheme = (rule: object = { kind: 'proportional' }, outcome = 0): SchemeFile =>
  ({
    title: '试行方案',
    methodId: 'csm/1',
    region: STREET,
    blocks: [
      {
        id: 'satisfaction',
        title: '居民满意度',
        kind: 'satisfaction',
        basisPoints: 10_000 - outcome,
        indicators: [
          {
            id: 'overall',
            text: '总体满意',
            basisPoints: 10_000 - outcome,
            measure: 'sat.t2/1',
            item: 1,
            source: 'resident-survey',
            evidence: 'open',
            rule,
          },
        ],
      },
      ...(outcome > 0
        ? [
            {
              id: 'outcome',
              title: '诉求办理结果',
              kind: 'outcome',
              basisPoints: outcome,
              indicators: [
                {
                  id: 'fixed',
                  text: '居民确认已解决',
                  basisPoints: outcome,
                  measure: 'cmp.confirmed-fixed-of-due/1',
                  source: 'resident-confirmed-outcome',
                  rule: { kind: 'proportional' },
                },
              ],
            },
          ]
        : []),
    ],
  }) as SchemeFile;

const run = (file: SchemeFile, by = session) => world.call('runAssessment', { scheme: file }, { session: by });

async function totals(file: SchemeFile) {
  const { communities } = outputOf<'runAssessment'>(await run(file));
  return new Map(communities.map(({ division, ...rest }) => [division.code, rest]));
}

async function answer(community: string, step: Step, count: number): Promise<void> {
  const code = await world.posterOf(community);
  for (let number = 0; number < count; number += 1) {
    const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step }] };
    outputOf(await world.call('submitRating', rating, { person: resident(randomUUID()) }));
  }
}

test('a community with answers enough has a total with its error, in the order of codes, and one without has none', async () => {
  await answer(COMMUNITY, 5, 90);
  await answer(COMMUNITY, 2, 30);
  await answer(NEIGHBOUR, 5, 56);
  await answer(NEIGHBOUR, 2, 24);
  const assessed = await totals(scheme());
  expect([...assessed.keys()]).toEqual([...assessed.keys()].sort());
  const { total } = assessed.get(COMMUNITY)!;
  expect(total).toMatchObject({ kind: 'number', estimate: 75 });
  if (total.kind !== 'number') throw new Error('no number');
  expect(total.interval.lower).toBeGreaterThan(65);
  expect(total.interval.lower).toBeLessThan(70);
  expect(total.interval.upper).toBeLessThan(84);
  expect(assessed.get(NEIGHBOUR)!.total).toEqual({
    kind: 'none',
    because: [{ indicator: 'overall', because: 'too-few-to-score' }],
  });
});

test('a target gives full points only where the whole interval reaches it, and a range where nobody can tell', async () => {
  const by = async (target: number) => (await totals(scheme({ kind: 'target', target }))).get(COMMUNITY)!;
  expect(await by(0.6)).toMatchObject({ total: { kind: 'number', estimate: 100 }, verdicts: [{ verdict: 'met' }] });
  expect(await by(0.9)).toMatchObject({ total: { kind: 'number', estimate: 0 }, verdicts: [{ verdict: 'not-met' }] });
  expect(await by(0.75)).toMatchObject({
    total: { kind: 'range', range: { lower: 0, upper: 100 } },
    verdicts: [{ verdict: 'undetermined' }],
  });
});

test('an indicator of complaints that nobody can tell yet leaves the community without a total, with the reason', async () => {
  const { total } = (await totals(scheme(undefined, 3000))).get(COMMUNITY)!;
  expect(total).toEqual({ kind: 'none', because: [{ indicator: 'fixed', because: 'no-cases' }] });
});

test('a scheme that breaks a rule, or rests on other evidence than the round’s, is not run', async () => {
  const broken = JSON.parse(readFileSync('examples/schemes/breaks-s1.json', 'utf8')) as SchemeFile;
  expect(await run({ ...broken, region: STREET })).toEqual({ refusal: 'scheme-not-runnable' });
  const good = JSON.parse(readFileSync('examples/schemes/good.json', 'utf8')) as SchemeFile;
  expect(await run({ ...good, region: STREET })).toEqual({ refusal: 'scheme-not-runnable' });
  expect(await run({ ...scheme(), region: '320402' })).toEqual({ refusal: 'not-permitted' });
  expect(await run({ ...scheme(), blocks: [] })).toMatchObject({ refusal: 'bad-input' });
});
