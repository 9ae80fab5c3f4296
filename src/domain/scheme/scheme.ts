/** Scheme 考核方案: how the communities of a region are assessed, after every rule S1 to S10 has let it pass. */
import type { BLOCK_KINDS } from './scheme-file';
import type { AdmittedSource, ASSESSED_UNIT } from './scored-measures';

/** The class of evidence of the scheme's survey; `assisted` answers are never in a headline, so in no scheme. */
export type SchemeEvidence = 'invited' | 'open';

export const EVIDENCE_WORDS: Readonly<Record<SchemeEvidence, string>> = {
  invited: '受邀抽样',
  open: '开放参与，非概率样本',
};

/** `proportional`: the share is the points. `target`: all or nothing by the verdict on the interval. */
export type Rule = { kind: 'proportional' } | { kind: 'target'; target: number };

export interface Indicator {
  id: string;
  title: string | null;
  text: string;
  /** Of the whole, 0..10000; 0 is listed only. */
  basisPoints: number;
  measure: string;
  better: 'higher' | 'lower';
  source: AdmittedSource | typeof ASSESSED_UNIT;
  /** Number of the survey's item; `null` where no survey is asked. */
  item: number | null;
  rule: Rule;
}

export interface Block {
  id: string;
  title: string;
  kind: (typeof BLOCK_KINDS)[number];
  basisPoints: number;
  indicators: readonly Indicator[];
}

/** What every figure of a scheme carries with it. */
export interface Provenance {
  methodId: string;
  evidence: SchemeEvidence;
  evidenceWords: string;
}

export interface Scheme extends Provenance {
  title: string;
  region: string;
  blocks: readonly Block[];
}
