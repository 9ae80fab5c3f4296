/** Release document 公布文件: all published figures of a round after suppression, as values for canonical JSON. */
import type { Division } from '../domain/division';
import { headlineEvidence } from '../domain/evidence';
import { HEADLINE_ITEM } from '../domain/item';
import type { Round } from '../domain/round';
import { HEADLINE_MEASURE } from '../domain/score/measure';
import type { PublishedScore } from '../domain/score/published-score';
import type { RoundFigures } from './round-figures';
import { placeOf, roundView } from './views';

/** Grows when a field is added; one that is there keeps its meaning. */
const FORMAT = 'minping-release/1';

/** What stands in a release, and is read out of it again. */
export interface DivisionFigures {
  code: string;
  name: string;
  level: Division['level'];
  /** The headline in full, the others with their satisfaction rate; by item. */
  items: Record<number, Pick<PublishedScore, 'n' | 'because' | 'figures'>>;
}

export interface ReleaseDocument {
  header: object;
  divisions: DivisionFigures[];
}

export function releaseDocument(round: Round, figures: RoundFigures, divisions: readonly Division[]): ReleaseDocument {
  const known = divisions.filter(({ code }) => figures.place.has(code));
  return {
    header: {
      format: FORMAT,
      round: roundView(round),
      region: round.region,
      methodId: round.methodId,
      evidence: headlineEvidence(round.sampled),
      target: round.target,
      items: figures.asked,
    },
    divisions: known.map((division) => {
      const place = figures.place.get(division.code)!;
      const items = figures.asked.map(({ item }) => [item, scoreOf(figures.items.get(item)![place]!, item)] as const);
      return {
        ...placeOf(division),
        items: Object.fromEntries(items),
        assisted: further(figures.assisted[place]!),
        contrasts: {
          setting: figures.contrasts.setting[place] ?? null,
          channel: figures.contrasts.channel[place] ?? null,
        },
      };
    }),
  };
}

function scoreOf(score: PublishedScore, item: number) {
  if (item !== HEADLINE_ITEM) return further(score);
  const { n, because, figures, distribution, notScored, verdict, band, place, flags } = score;
  return { n, because, figures, distribution, notScored, verdict, band, place, flags };
}

const further = ({ n, because, figures }: PublishedScore) => ({
  n,
  because,
  figures: { [HEADLINE_MEASURE]: figures[HEADLINE_MEASURE] } as PublishedScore['figures'],
});
