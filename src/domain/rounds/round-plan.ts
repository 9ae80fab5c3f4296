/** Round plan 轮次方案: everything about a round that matters to its figures. Once sealed, nothing in it changes. */

export interface RoundPlan {
  /** Code of the division whose communities take part: a city or a district. */
  region: string;
  title: string;
  opensAt: Date;
  /** The first moment at which answers are refused. */
  closesAt: Date;
  /** From this moment anybody reads the figures. */
  publishesAt: Date;
  methodId: string;
  /** Headline share to be reached, between 0 and 1; `null` for none. */
  target: number | null;
  /** Numbers of the listed items that are asked, smallest first. */
  items: readonly number[];
  /** Whether dwellings are drawn. */
  sampled: boolean;
  /** Id of the assessment scheme that reads the figures; `null` for none. */
  scheme: string | null;
}

/** Characters of a title. */
export const ROUND_TITLE_LIMIT = 40;
