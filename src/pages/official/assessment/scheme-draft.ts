/** Scheme draft 方案草稿: what an official weighs, and the scheme file it makes. */
import type { SchemeEvidence } from '../../../domain/scheme/scheme';
import type { SchemeFile } from '../../../domain/scheme/scheme-file';
import { BLOCK_WORDS, OUTCOME_WORDS } from './assessment-words';

/** Of the complaint metrics those that rest on a resident's word. */
export const OUTCOMES = ['cmp.confirmed-fixed-of-due/1', 'cmp.confirmed-fixed/1', 'cmp.satisfied/1'] as const;
export type OutcomeMeasure = (typeof OUTCOMES)[number];

/** What can be weighed. */
export interface Offered {
  id: string;
  text: string;
  measure: string;
  item: number | null;
}

/** As typed: per cent of the whole, and of the target where there is one. */
export interface Weighed {
  weight: string;
  target: string;
}

export type Draft = Readonly<Record<string, Weighed>>;

const NOTHING: Weighed = { weight: '', target: '' };

export const offeredWith = (items: readonly { item: number; label: string }[]): Offered[] => [
  ...items.map(({ item, label }) => ({ id: `item-${item}`, text: label, measure: 'sat.t2/1', item })),
  ...OUTCOMES.map((measure) => ({ id: measure, text: OUTCOME_WORDS[measure], measure, item: null })),
];

export const FIRST_DRAFT: Draft = {
  'item-1': { weight: '60', target: '' },
  'cmp.confirmed-fixed-of-due/1': { weight: '25', target: '' },
  'cmp.satisfied/1': { weight: '15', target: '' },
};

export const weighedOf = (draft: Draft, id: string): Weighed => draft[id] ?? NOTHING;

/** @returns a share of 0..1 in hundredths of a per cent at the finest, `null` for what is none */
function percentFrom(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100 ? Math.round(Number(text) * 100) : null;
}

/** Ids whose typed numbers are none. */
export const mistyped = (draft: Draft): string[] =>
  Object.entries(draft).flatMap(([id, { weight, target }]) =>
    (weight.trim() !== '' && percentFrom(weight) === null) || (target.trim() !== '' && percentFrom(target) === null)
      ? [id]
      : [],
  );

export interface Where {
  title: string;
  region: string;
  methodId: string;
  evidence: SchemeEvidence;
}

/** @returns `null` where nothing is weighed */
export function schemeOf(draft: Draft, offered: readonly Offered[], where: Where): SchemeFile | null {
  const weighed = offered.flatMap((one) => {
    const { weight, target } = weighedOf(draft, one.id);
    const basisPoints = percentFrom(weight) ?? 0;
    return basisPoints > 0 ? [{ ...one, basisPoints, target: percentFrom(target) }] : [];
  });
  const indicatorsOf = (surveyed: boolean) =>
    weighed
      .filter(({ item }) => (item !== null) === surveyed)
      .map(({ id, text, measure, item, basisPoints, target }) => ({
        id,
        text,
        basisPoints,
        measure,
        ...(item === null
          ? { source: 'resident-confirmed-outcome' }
          : { source: 'resident-survey', item, evidence: where.evidence }),
        rule:
          target === null ? { kind: 'proportional' as const } : { kind: 'target' as const, target: target / 10_000 },
      }));
  const block = (kind: keyof typeof BLOCK_WORDS, surveyed: boolean) => {
    const indicators = indicatorsOf(surveyed);
    const basisPoints = indicators.reduce((sum, indicator) => sum + indicator.basisPoints, 0);
    return indicators.length > 0 ? [{ id: kind, title: BLOCK_WORDS[kind], kind, basisPoints, indicators }] : [];
  };
  const blocks = [...block('satisfaction', true), ...block('outcome', false)];
  if (blocks.length === 0) return null;
  return { title: where.title, methodId: where.methodId, region: where.region, blocks };
}
