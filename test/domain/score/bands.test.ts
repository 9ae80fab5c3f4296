import { seeded } from '../../reference/seeded';
import { BAND_WORDS, BANDS } from '../../../src/domain/score/band';
import { bandsOf, exactP, type SizedShare } from '../../../src/domain/score/bands';
import { CSM_1 } from '../../../src/domain/score/method';
import { betaCdf } from '../../../src/domain/statistics/beta-cdf';
import { logGamma } from '../../../src/domain/statistics/log-gamma';

const share = (x: number, n: number): SizedShare => ({ estimate: x / n, nStar: n });

/** P(X = k) for X ~ Binomial(n, p). */
const chanceOf = (k: number, n: number, p: number) =>
  Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p));

test('the p value is twice the smaller tail of the binomial, at most 1', () => {
  for (const n of [1, 7, 40, 100]) {
    for (const whole of [0.03, 0.5, 0.9]) {
      for (let x = 0; x <= n; x++) {
        let [atMost, atLeast] = [0, 0];
        for (let k = 0; k <= n; k++) {
          if (k <= x) atMost += chanceOf(k, n, whole);
          if (k >= x) atLeast += chanceOf(k, n, whole);
        }
        const wanted = Math.min(1, 2 * Math.min(atMost, atLeast));
        expect(Math.abs(exactP(share(x, n), whole) - wanted)).toBeLessThan(1e-11 * Math.max(1, wanted) + 1e-9 * wanted);
      }
    }
  }
});

test('counts may be fractions, by the beta integrals', () => {
  expect(exactP({ estimate: 0.7, nStar: 40.6 }, 0.9)).toBeCloseTo(2 * betaCdf(0.1, 40.6 * 0.3, 40.6 * 0.7 + 1), 14);
  expect(exactP({ estimate: 0.97, nStar: 80.2 }, 0.9)).toBeCloseTo(2 * betaCdf(0.9, 80.2 * 0.97, 80.2 * 0.03 + 1), 14);
});

test('nobody satisfied, or everybody, is as rare as a run of one kind', () => {
  expect(exactP(share(0, 50), 0.1)).toBeCloseTo(2 * 0.9 ** 50, 14);
  expect(exactP(share(50, 50), 0.9)).toBeCloseTo(2 * 0.9 ** 50, 14);
  expect([exactP(share(0, 3), 0.1), exactP(share(3, 3), 0.9)]).toEqual([1, 1]);
  for (const hair of [1e-12, 1e-9, 1e-7]) {
    expect(exactP({ estimate: hair, nStar: 50 }, 0.1)).toBeCloseTo(2 * 0.9 ** 50, 5);
    expect(exactP({ estimate: 1 - hair, nStar: 50 }, 0.9)).toBeCloseTo(2 * 0.9 ** 50, 5);
    expect(exactP({ estimate: hair, nStar: 3 }, 0.1)).toBe(1);
    expect(exactP({ estimate: 1 - hair, nStar: 3 }, 0.9)).toBe(1);
  }
  expect(exactP({ estimate: 1e-9, nStar: 50 }, 1e-12)).toBe(1);
  expect(exactP({ estimate: 1 - 1e-9, nStar: 50 }, 1 - 1e-12)).toBe(1);
  expect(exactP({ estimate: 0.9, nStar: 50 }, 0.9)).toBe(1);
});

test('where all of the whole are satisfied, or none, nobody stands out', () => {
  expect([exactP(share(0, 50), 0), exactP(share(50, 50), 1), exactP(share(1, 50), 0)]).toEqual([1, 1, 1]);
  expect(bandsOf([share(50, 50), share(40, 50)], 1, CSM_1)).toEqual(['same', 'same']);
});

test('in a family of one the band is the test at 5%, below and above alike', () => {
  for (const [whole, wanted] of [
    [0.9, 'below'],
    [0.4, 'above'],
  ] as const) {
    const bands = Array.from({ length: 101 }, (_, x) => share(x, 100))
      .filter(({ estimate }) => (wanted === 'below' ? estimate < whole : estimate > whole))
      .map((unit) => ({ p: exactP(unit, whole), band: bandsOf([unit], whole, CSM_1)[0] }));
    for (const { p, band } of bands) expect(band).toBe(p < 0.05 ? wanted : 'same');
    expect(new Set(bands.map(({ band }) => band)).size).toBe(2);
  }
});

test('a p value of alpha itself is not below it', () => {
  const unit = share(83, 100);
  const p = exactP(unit, 0.9);
  expect(bandsOf([unit], 0.9, { ...CSM_1, alpha: p })).toEqual(['same']);
  expect(bandsOf([unit], 0.9, { ...CSM_1, alpha: p * (1 + 1e-12) })).toEqual(['below']);
});

test('the larger the family, the more a unit has to differ: Holm', () => {
  const unit = share(80, 100);
  const others = (count: number) => Array.from({ length: count }, () => share(90, 100));
  const p = exactP(unit, 0.9);
  const most = Math.ceil(CSM_1.alpha / p) - 1;
  expect(bandsOf([unit, ...others(most - 1)], 0.9, CSM_1)[0]).toBe('below');
  expect(bandsOf([unit, ...others(most)], 0.9, CSM_1)[0]).toBe('same');
  // Units that are below for certain leave the rest a family with fewer in it.
  const certain = Array.from({ length: 3 }, () => share(10, 100));
  expect(bandsOf([...certain, unit, ...others(most - 1)], 0.9, CSM_1).slice(0, 4)).toEqual(Array(4).fill('below'));
});

test('the order of the units is irrelevant, and a mirrored share has the mirrored band', () => {
  const random = seeded(20261001);
  const mirrored = { above: 'below', same: 'same', below: 'above' } as const;
  for (let round = 0; round < 30; round++) {
    const units = Array.from({ length: 20 }, () => share(Math.floor(60 * random()) + 40, 100));
    const bands = bandsOf(units, 0.75, CSM_1);
    expect(bandsOf([...units].reverse(), 0.75, CSM_1).reverse()).toEqual(bands);
    const others = units.map(({ estimate, nStar }) => ({ estimate: 1 - estimate, nStar }));
    expect(bandsOf(others, 0.25, CSM_1)).toEqual(bands.map((band) => mirrored[band]));
  }
});

test('no units, no bands; three words', () => {
  expect(bandsOf([], 0.9, CSM_1)).toEqual([]);
  expect(BANDS.map((band) => BAND_WORDS[band])).toEqual(['高于总体', '无显著差异', '低于总体']);
});

test('a share told by a limit is told apart only where all it may be is', () => {
  const bandOf = (estimate: number, end: number, whole: number) =>
    bandsOf([{ estimate, nStar: 400, end }, { estimate: whole, nStar: 400 }], whole, CSM_1)[0]; // prettier-ignore
  // All 400 may be satisfied: 99% or more is not below 99.9%.
  expect(bandOf(0.97, 1, 0.9999)).toBe('same');
  expect(bandOf(0.99, 1, 0.9)).toBe('above');
  expect(bandOf(0.03, 0, 0.0001)).toBe('same');
  expect(bandOf(0.01, 0, 0.1)).toBe('below');
  // Both ends are among what it may be.
  expect([bandOf(0.5, 0.9, 0.9), bandOf(0.9, 0.5, 0.5)]).toEqual(['same', 'same']);
  expect([bandOf(0.5, 0.9, 0.97), bandOf(0.9, 0.5, 0.43)]).toEqual(['below', 'above']);
});
