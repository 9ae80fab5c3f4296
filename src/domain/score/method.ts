/** Method 方法: every default of a version of the metric. A formula or default that changes takes a new id with it. */

export interface Method {
  /** What every figure names, such as `csm/1`. */
  id: string;
  /** Confidence level of every interval. */
  level: number;
  /** Below this many rated answers nothing is shown. */
  shownFrom: number;
  /** Below this many rated answers a unit is not scored, unless its population is small. */
  scoredFrom: number;
  /** A small unit is scored from the sample that gives this half-width at p = 1/2, as a share. */
  smallUnitMargin: number;
  /** A side of a share with fewer people is given as a limit only. */
  sideFrom: number;
  /** A cell of a table with fewer people is merged or hidden. */
  cellFrom: number;
  /** Shortest feasible interval a hidden cell may be left with, and the bound its lower end stays below. */
  feasibleFrom: number;
  /** The presentation standard, section 6 rule 2. */
  presentation: {
    /** Least min(n, effective size). */
    effectiveFrom: number;
    /** An interval this narrow is always shown. */
    narrow: number;
    /** An interval this wide is never shown. */
    wide: number;
    /** Nor is one wider than this many times the share. */
    relativelyWide: number;
  };
  /** Chance of any false word in a family of tests: bands and rank sets. */
  alpha: number;
  /** Bounds of a raking factor as multiples of the mean factor. */
  trim: { lower: number; upper: number };
  /** Kish's design effect above which weights are flagged. */
  kishFlag: number;
  /** Share of 不了解 above which a unit is flagged. */
  dontKnowFlag: number;
}

/** csm/1 社区满意度测评, first version; sections 3 to 6 of docs/method.md. */
export const CSM_1: Method = {
  id: 'csm/1',
  level: 0.95,
  shownFrom: 10,
  scoredFrom: 100,
  smallUnitMargin: 0.05,
  sideFrom: 5,
  cellFrom: 10,
  feasibleFrom: 5,
  presentation: { effectiveFrom: 30, narrow: 0.05, wide: 0.3, relativelyWide: 1.3 },
  alpha: 0.05,
  trim: { lower: 0.3, upper: 3 },
  kishFlag: 2,
  dontKnowFlag: 0.2,
};

/** Every version there has been; an old one stays, so that an old round can be computed again. */
export const METHODS: readonly Method[] = [CSM_1];

/** The method of new rounds. */
export const METHOD_ID = CSM_1.id;

/** `null` for an id that never was. */
export const methodOf = (id: string): Method | null => METHODS.find((method) => method.id === id) ?? null;
