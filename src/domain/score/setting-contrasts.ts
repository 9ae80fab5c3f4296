/** Setting contrasts 城乡差: the headline and the mean among urban residents, less those among rural ones. */
import type { SurveyCell } from '../survey-table';
import type { Calibration } from './answer-cell';
import type { Because } from './because';
import { contrastOf, releaseContrasts, type Contrast } from './contrast';
import { divideHidden } from './divided-units';
import { HEADLINE_MEASURE, MEASURES, type MeasureId } from './measure';
import type { Method } from './method';
import type { ScoredTree } from './score';
import { totalsByGroup } from './totals-by-group';

export interface SettingContrast {
  measure: MeasureId;
  contrast: Contrast;
  /** Why it may not be published. */
  withheld: Because | null;
}

const PARTS = { urban: 0, rural: 1 } as const;

/**
 * @param scored all the cells at 0 and the groups from 1 on, under the same calibration
 * @param groups how many they are, and the group 0, 1, … each cell is in
 */
export function settingContrasts(
  cells: readonly SurveyCell[],
  scored: ScoredTree,
  groups: number,
  groupOf: (index: number) => number,
  method: Method,
  calibration: Calibration | null,
): SettingContrast[] {
  const partOf = (_cell: unknown, i: number) => {
    const { setting } = cells[i]!;
    return setting && PARTS[setting];
  };
  const totals = totalsByGroup(cells, () => 0, 1, calibration, { count: 2, of: partOf })[0]!;
  // A group is in the part of those who say theirs: that it holds others too does not cover those few.
  const parts = Array.from({ length: groups }, () => new Set<0 | 1>());
  cells.forEach((_cell, i) => {
    const part = partOf(_cell, i);
    if (part !== null) parts[groupOf(i)]!.add(part);
  });
  const [whole, released] = [scored.of(0), scored.released(0)];
  const [divided] = divideHidden(
    [
      { counts: whole.counts, released, parent: -1, part: null },
      ...parts.map((own, i) => {
        const [part = null] = own;
        const { counts } = scored.of(i + 1);
        return { counts, released: scored.released(i + 1), parent: 0, part: own.size === 1 ? part : null };
      }),
    ],
    method,
  );
  const unit = { parent: -1, totals, released, dividesHidden: divided! };
  const [withheld] = releaseContrasts([unit], method);
  return ([HEADLINE_MEASURE, 'sat.mean/1'] as const).map((measure) => ({
    measure,
    contrast: contrastOf(totals, MEASURES[measure], method.level),
    // The mean tells more than the headline, so it goes only where the mean of the whole does.
    withheld: withheld ?? whole.published.figures[measure].because,
  }));
}
