import { relativeError } from '../../reference/cases';
import reference from '../../reference/O18_presentation_rules.json';
import { CSM_1 } from '../../../src/domain/score/method';
import { isPresentable, presentationOf, widestAt } from '../../../src/domain/score/presentation';
import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';

const { expected, tolerance } = reference;

const close = (actual: number | null, wanted: number) => {
  expect({ actual, wanted, close: relativeError(actual!, wanted) <= tolerance.rel }).toMatchObject({ close: true });
};

test.each(expected.nchs)('$p of $n, effective $neff, df $df: as the reference presents it', (row) => {
  const found = presentationOf(row.p, row.n, row.neff, row.df, CSM_1);
  close(found.interval!.lower, row.kg_lo);
  close(found.interval!.upper, row.kg_hi);
  close(found.nStar, row.n_star);
  close(found.width, row.width);
  expect(found).toMatchObject({
    show: row.show,
    complementNote: row.complement_note,
    dfNote: row.df_note,
    extremeNote: row.extreme_note,
  });
});

const show = (p: number, n: number, neff = n, df = n - 1) => presentationOf(p, n, neff, df, CSM_1).show;

test('fewer than 30, of people or in effect, are not shown; 30 are', () => {
  expect([show(0.95, 29), show(0.95, 30)]).toEqual([false, true]);
  expect([show(0.95, 60, 29.99), show(0.95, 60, 30)]).toEqual([false, true]);
  expect([show(0.95, 29, 80), show(0.95, 30, 80)]).toEqual([false, true]);
  expect([isPresentable(0.95, 60, 29.99, 59, CSM_1), isPresentable(0.95, 60, 30, 59, CSM_1)]).toEqual([false, true]);
});

const widthOf = (p: number, n: number) => presentationOf(p, n, n, n - 1, CSM_1).width!;

test('an interval as wide as .30 is not shown, one a hair narrower is', () => {
  const width = widthOf(0.6, 45);
  const bound = (wide: number) => ({ ...CSM_1, presentation: { ...CSM_1.presentation, wide } });
  for (const decide of [
    (wide: number) => presentationOf(0.6, 45, 45, 44, bound(wide)).show,
    (wide: number) => isPresentable(0.6, 45, 45, 44, bound(wide)),
  ]) {
    expect([decide(width), decide(width + 1e-12)]).toEqual([false, true]);
  }
  expect(CSM_1.presentation.wide).toBe(0.3);
  const first = Array.from({ length: 100 }, (_, i) => i + 30).find((n) => show(0.6, n))!;
  expect(widthOf(0.6, first)).toBeLessThan(0.3);
  expect(widthOf(0.6, first - 1)).toBeGreaterThanOrEqual(0.3);
});

test('an interval no wider than .05 is shown however small the share, one a hair wider only up to 1.3 times the share', () => {
  const width = widthOf(0.005, 400);
  const bound = (narrow: number) => ({ ...CSM_1, presentation: { ...CSM_1.presentation, narrow } });
  expect(width > 1.3 * 0.005).toBe(true);
  for (const decide of [
    (narrow: number) => presentationOf(0.005, 400, 400, 399, bound(narrow)).show,
    (narrow: number) => isPresentable(0.005, 400, 400, 399, bound(narrow)),
  ]) {
    expect([decide(width - 1e-12), decide(width)]).toEqual([false, true]);
  }
  const times = widthOf(0.1, 60) / 0.1;
  const relative = (relativelyWide: number) => ({
    ...CSM_1,
    presentation: { ...CSM_1.presentation, relativelyWide },
  });
  expect(presentationOf(0.1, 60, 60, 59, relative(times + 1e-12)).show).toBe(true);
  expect(presentationOf(0.1, 60, 60, 59, relative(times - 1e-12)).show).toBe(false);
});

test('the notes: wide against the complement, fewer than 8 degrees of freedom, a share of 0 or 1', () => {
  const notes = (p: number, n: number, neff: number, df: number) => {
    const { complementNote, dfNote, extremeNote } = presentationOf(p, n, neff, df, CSM_1);
    return [complementNote, dfNote, extremeNote];
  };
  expect(notes(0.95, 300, 150, 7)).toEqual([true, true, false]);
  expect(notes(0.95, 300, 150, 8)).toEqual([true, false, false]);
  expect(notes(0.6, 300, 300, 299)).toEqual([false, false, false]);
  expect(notes(1, 60, 60, 59)).toEqual([false, false, true]);
  expect(notes(0, 120, 120, 119)).toEqual([false, false, true]);
  // Narrow, so that nothing is said of the complement; and what is not shown has no notes.
  expect(notes(0.999, 4000, 4000, 3999)).toEqual([false, false, false]);
  expect(notes(0.95, 20, 20, 5)).toEqual([false, false, false]);
  expect(notes(0, 20, 20, 19)).toEqual([false, false, false]);
  const times = widthOf(0.9, 200) / 0.1;
  const relative = (relativelyWide: number) => ({
    ...CSM_1,
    presentation: { ...CSM_1.presentation, relativelyWide },
  });
  expect(presentationOf(0.9, 200, 200, 199, relative(times - 1e-9)).complementNote).toBe(true);
  expect(presentationOf(0.9, 200, 200, 199, relative(times + 1e-9)).complementNote).toBe(false);
});

test('at 0 and 1 the size is n, however large the design effect', () => {
  const { interval, nStar } = presentationOf(1, 40, 33, 39, CSM_1);
  expect(nStar).toBe(40);
  expect(interval).toEqual(clopperPearson(40, 40, 0.95));
});

test('without degrees of freedom nothing is shown', () => {
  const nothing = { interval: null, nStar: null, width: null, show: false, complementNote: false, dfNote: false };
  expect(presentationOf(0.9, 500, 400, 0, CSM_1)).toEqual({ ...nothing, extremeNote: false });
  expect(isPresentable(0.9, 500, 400, 0, CSM_1)).toBe(false);
});

test('no interval of a size is wider than the widest, which is not much wider than that of a half', () => {
  for (const level of [0.5, 0.8, 0.95, 0.999]) {
    for (const n of [1, 7.3, 30, 155.5, 4000]) {
      const width = (p: number) => {
        const { lower, upper } = clopperPearson(p * n, n, level);
        return upper - lower;
      };
      const widths = [0, 0.001, 0.1, 0.25, 0.4, 0.5, 0.63, 0.9, 1].map(width);
      expect(Math.max(...widths)).toBeLessThanOrEqual(widestAt(n, level));
    }
  }
  expect(widestAt(4000, 0.95)).toBeLessThan(1.4 * widthOf(0.5, 4000));
});

test('the quick decision is the decision', () => {
  const shares = [0, 1e-6, 0.01, 0.03, 0.05, 0.1, 0.2, 0.23, 0.3, 0.5, 0.7, 0.9, 0.97, 0.999, 1];
  const wrong: number[][] = [];
  const seen = { shown: 0, hidden: 0 };
  for (const p of shares) {
    for (const n of [1, 10, 29, 30, 31, 45, 60, 100, 155, 170, 300, 1000, 40_000]) {
      for (const neff of [1, 29.9, 30, 44, 80, 160, n, 1.4 * n, 1e6]) {
        for (const df of new Set([0, 1, 5, 12, n - 1])) {
          const { show: wanted } = presentationOf(p, n, neff, df, CSM_1);
          seen[wanted ? 'shown' : 'hidden'] += 1;
          if (isPresentable(p, n, neff, df, CSM_1) !== wanted) wrong.push([p, n, neff, df]);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(Math.min(seen.shown, seen.hidden)).toBeGreaterThan(1000);
});

test('bounds that meet: as wide as .30 is not shown, as narrow as .05 or as 1.3 times the share is, and not noted', () => {
  // Half of the people, so that 1 − p is p and a bound relative to it can be met exactly.
  const width = widthOf(0.5, 60);
  const bounds = (presentation: Partial<typeof CSM_1.presentation>) => ({
    ...CSM_1,
    presentation: { effectiveFrom: 30, narrow: 0, wide: 1, relativelyWide: 0, ...presentation },
  });
  const decided = (presentation: Partial<typeof CSM_1.presentation>) => {
    const found = presentationOf(0.5, 60, 60, 59, bounds(presentation));
    expect(isPresentable(0.5, 60, 60, 59, bounds(presentation))).toBe(found.show);
    return [found.show, found.complementNote];
  };
  expect(decided({ relativelyWide: 2 * width })).toEqual([true, false]);
  expect(decided({ relativelyWide: 2 * width, wide: width })).toEqual([false, false]);
  expect(decided({ narrow: width })).toEqual([true, false]);
  expect(decided({ narrow: width - 1e-12 })).toEqual([false, false]);
  expect(decided({ narrow: width - 1e-12, relativelyWide: 2 * width + 1e-12 })).toEqual([true, false]);
});
