import { seeded } from '../../reference/seeded';
import { cell, family, SURVEY, unit } from './cells';
import { bandsOf } from '../../../src/domain/score/bands';
import { CSM_1 } from '../../../src/domain/score/method';
import { pairLevel, placesOf } from '../../../src/domain/score/places';
import { scoreUnits } from '../../../src/domain/score/score';
import { effectiveSize } from '../../../src/domain/statistics/effective-size';

describe('bands and places', () => {
  const shares = [0.95, 0.9, 0.85, 0.7, 0.5, 0.9];
  const alone = shares.map((share) => [cell({ 5: Math.round(200 * share), 2: Math.round(200 * (1 - share)) })]);

  test('are of every scored unit below another, against the whole and among its siblings', () => {
    const scores = scoreUnits(family(alone), SURVEY);
    expect(scores[0]!.published).toMatchObject({ band: null, place: null });
    const sized = scores.slice(1).map(({ estimates }) => {
      const { estimate, nStar } = estimates['sat.t2/1'];
      return { estimate: estimate!, nStar: nStar! };
    });
    const whole = scores[0]!.estimates['sat.t2/1'].estimate!;
    expect(scores.slice(1).map(({ published: { band } }) => band)).toEqual(bandsOf(sized, whole, CSM_1));
    expect(scores.slice(1).map(({ published: { place } }) => place)).toEqual(placesOf(sized, CSM_1));
    expect(scores.slice(1).map(({ published: { band } }) => band)).toEqual([
      'above',
      'above',
      'same',
      'below',
      'below',
      'above',
    ]);
  });

  test('of clustered samples take n* at the level of the test, which trusts few clusters less', () => {
    const random = seeded(20261030);
    const communities = shares.map((share) =>
      Array.from({ length: 6 }, (_, i) => {
        const satisfied = Math.min(40, Math.round(40 * share + 3 * (random() - 0.5)));
        return cell({ 5: satisfied, 2: 40 - satisfied }, { cluster: String(i) });
      }),
    );
    const scores = scoreUnits(family(communities), SURVEY);
    const sized = (level: number) =>
      scores.slice(1).map(({ estimates, published: { figures } }) => {
        const { estimate, standardError, n, df, nStar } = estimates['sat.t2/1'];
        expect(figures['sat.t2/1'].estimate).not.toBeNull();
        const size = effectiveSize(estimate!, standardError! ** 2, n, df, 1, level)!;
        expect(size).toBeLessThanOrEqual(nStar!);
        return { estimate: estimate!, nStar: size };
      });
    const whole = scores[0]!.estimates['sat.t2/1'].estimate!;
    expect(scores.slice(1).map(({ published: { band } }) => band)).toEqual(
      bandsOf(sized(1 - CSM_1.alpha / 6), whole, CSM_1),
    );
    expect(scores.slice(1).map(({ published: { place } }) => place)).toEqual(
      placesOf(sized(pairLevel(6, CSM_1)), CSM_1),
    );
  });

  test('of random clustered samples too, some at the edge of a band or place', () => {
    const random = seeded(20261125);
    for (let round = 0; round < 60; round++) {
      const communities = shares.slice(0, 2 + (round % 5)).map((share) =>
        Array.from({ length: 3 + (round % 4) }, (_, i) => {
          const satisfied = Math.round(60 * (share - 0.1 * random() - (round % 2) * 0.05 * random()));
          return cell({ 5: satisfied, 2: 60 - satisfied }, { cluster: String(i) });
        }),
      );
      const scores = scoreUnits(family(communities), SURVEY);
      const below = scores.slice(1).filter(({ published: { notScored } }) => notScored === null);
      const sized = (level: number) =>
        below.map(({ estimates }) => {
          const { estimate, standardError, n, df } = estimates['sat.t2/1'];
          return { estimate: estimate!, nStar: effectiveSize(estimate!, standardError! ** 2, n, df, 1, level)! };
        });
      const whole = scores[0]!.estimates['sat.t2/1'].estimate!;
      expect(below.map(({ published: { band, place } }) => ({ band, place }))).toEqual(
        bandsOf(sized(1 - CSM_1.alpha / below.length), whole, CSM_1).map((band, i) => ({
          band,
          place: placesOf(sized(pairLevel(below.length, CSM_1)), CSM_1)[i],
        })),
      );
    }
  });

  /** Twelve clusters of 100, as many of them with the one number satisfied as with the other. */
  const uneven = (...satisfied: [number, number]) =>
    Array.from({ length: 12 }, (_, i) =>
      cell({ 5: satisfied[i % 2]!, 2: 100 - satisfied[i % 2]! }, { cluster: String(i) }),
    );

  test('of clusters all alike take the round’s design effect, whatever the level: no variance tells one', () => {
    const equal = ['a', 'b', 'c', 'd'].map((cluster) => cell({ 5: 84, 2: 16 }, { cluster }));
    const scores = scoreUnits(family([equal, uneven(67, 83)]), SURVEY);
    const [whole, first] = scores.map(({ estimates }) => estimates['sat.t2/1']);
    expect(first).toMatchObject({ standardError: 0, n: 400 });
    expect(first!.nStar).toBeLessThan(150);
    // 400 people drawn one by one would be told apart from the whole.
    expect(bandsOf([{ estimate: 0.84, nStar: 400 }], whole!.estimate!, CSM_1)).toEqual(['above']);
    expect(scores[1]!.published.band).toBe('same');
  });

  test('of a limit take the size of the limit, not that of the few found', () => {
    const few = [96, 97, 97, 97].map((satisfied, i) =>
      cell({ 5: satisfied, 2: 97 - satisfied }, { cluster: String(i) }),
    );
    const scores = scoreUnits(family([few, uneven(90, 98)]), SURVEY);
    const whole = scores[0]!.estimates['sat.t2/1'].estimate!;
    expect(scores[1]!.published.figures['sat.t2/1'].limit).toEqual({ side: 'at-least', share: 0.98 });
    expect(bandsOf([{ estimate: 1 - 4 / 388, nStar: 388, end: 1 }], whole, CSM_1)).toEqual(['above']);
    expect(scores[1]!.published.band).toBe('same');
  });

  test('are not told against a whole that is hidden for the sake of a unit below: they would tell of it', () => {
    const scores = scoreUnits(family([[cell({ 5: 998, 2: 2 })], [cell({ 5: 92, 2: 8 })]]), SURVEY);
    expect(scores.map(({ published: { because } }) => because)).toEqual(['protects-others', null, null]);
    expect(scores.map(({ published: { band, place } }) => [band, place])).toEqual(scores.map(() => [null, null]));
  });

  test('are not found of a survey that compares nobody', () => {
    const scores = scoreUnits(family(alone), { ...SURVEY, compared: false });
    expect(scores.map(({ published: { band, place } }) => [band, place])).toEqual(scores.map(() => [null, null]));
    expect(scoreUnits(family(alone), { ...SURVEY, compared: true })[1]!.published.band).toBe('above');
  });

  test('a unit told by a limit stands where its limit does', () => {
    const scores = scoreUnits(family([[cell({ 5: 300, 2: 1 })], ...alone.slice(3)]), SURVEY);
    expect(scores[1]!.published.figures['sat.t2/1'].limit).not.toBeNull();
    expect(scores[1]!.published).toMatchObject({ band: 'above', place: { lower: 1 } });
    const other = scoreUnits(family([[cell({ 5: 300, 2: 4 })], ...alone.slice(3)]), SURVEY);
    expect(other[1]!.published.place).toEqual(scores[1]!.published.place);
  });

  test('a unit that is not scored has neither, and does not count among the others', () => {
    const few = scoreUnits(family([...alone, [cell({ 5: 10, 2: 89 })]]), SURVEY);
    expect(few[7]!.published).toMatchObject({ notScored: 'too-few-to-score', band: null, place: null });
    expect(Math.max(...few.map(({ published: { place } }) => place?.upper ?? 0))).toBe(6);
    const fewer = scoreUnits(family([...alone, [cell({ 5: 5, 2: 4 })], [cell({ 5: 3, 2: 5 })]]), SURVEY);
    expect(fewer[7]!.published).toMatchObject({ notScored: 'too-few', band: null, place: null });
  });

  test('each street is a family of its own', () => {
    const units = family([alone[0]!, alone[4]!]);
    const two = [
      unit(units[0]!.totals),
      { ...units[1]!, parent: 0 },
      { ...units[2]!, parent: 0 },
      { ...units[1]!, parent: 1 },
      { ...units[2]!, parent: 2 },
    ];
    const places = scoreUnits(two, SURVEY).map(({ published: { place } }) => place);
    expect(places).toEqual([
      null,
      { lower: 1, upper: 1 },
      { lower: 2, upper: 2 },
      { lower: 1, upper: 1 },
      { lower: 1, upper: 1 },
    ]);
  });
});
