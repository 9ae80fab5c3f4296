/** The reference cases' people as answer cells. */
import { margins, residents, BASE_WEIGHT } from '../../reference/housing';
import likert from '../../reference/O06_likert_complex.json';
import { marginsOf } from '../../reference/designs';
import { tableRows } from '../../reference/table-rows';
import { cell } from './cells';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import type { Margins } from '../../../src/domain/statistics/rake';
import type { Step } from '../../../src/domain/step';

/** Their share of steps 4–5 is the case's top1, that of 3–5 its top2, their mean its score. */
const STEP_OF: Record<string, Step> = { Low: 1, Medium: 3, High: 5 };

export interface Grouped {
  cells: AnswerCell[];
  /** Of each cell: what the case's table says about its people. */
  categories: Record<string, string>[];
  margins: Margins;
}

/** @param weight of every resident; the case's unweighted analysis has 1 */
export function housing(weight = BASE_WEIGHT): Grouped {
  const groups = new Map<string, { cell: AnswerCell; categories: Record<string, string> }>();
  for (const { Sat, categories } of residents) {
    const key = JSON.stringify(categories);
    const group = groups.get(key) ?? { cell: cell({}, { weight }), categories };
    groups.set(key, group);
    (group.cell.counts as Record<Step, number>)[STEP_OF[Sat]!] += 1;
  }
  const all = [...groups.values()];
  return { cells: all.map((group) => group.cell), categories: all.map((group) => group.categories), margins };
}

export const ratings = tableRows(likert.input.data)!;

/** One cell a person. */
export const likertCells = ratings.map(({ community, building, base_weight, rating }) =>
  cell({ [Number(rating)]: 1 }, { stratum: community!, cluster: building!, weight: Number(base_weight) }),
);

export const likertMargins = marginsOf(likert.input.margins);

export const likertCategories = ratings.map(({ age, sex }) => ({ age: age!, sex: sex! }));
