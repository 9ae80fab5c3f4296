/** Released figure 公布的数字: the headline of a division as its release has it. */
import type { ReleasedFigure } from '../contract/read-release';
import { headlineEvidence } from '../domain/evidence';
import { HEADLINE_ITEM } from '../domain/item';
import type { Round } from '../domain/round';
import { HEADLINE_MEASURE } from '../domain/score/measure';
import type { DivisionFigures } from './release-document';
import type { ReleasedDivision } from './store/releases';
import { roundView } from './views';

export function releasedFigure(round: Round, { figures }: Pick<ReleasedDivision, 'figures'>): ReleasedFigure {
  const { n, figures: byMeasure } = (JSON.parse(figures) as DivisionFigures).items[HEADLINE_ITEM]!;
  return {
    round: roundView(round),
    methodId: round.methodId,
    evidence: headlineEvidence(round.sampled),
    figure: byMeasure[HEADLINE_MEASURE],
    n,
  };
}
