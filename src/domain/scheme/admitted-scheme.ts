/** Admitted scheme 准予施行的方案: a file that breaks no rule, with everything taken out that only a breach would need. */
import { ASSESSED_UNIT, isAdmittedSource, SCORED_MEASURES } from './scored-measures';
import { plainRules } from './plain-rules';
import type { Indicator, Provenance, Rule, Scheme } from './scheme';
import type { PlainRule, SchemeFile, WrittenIndicator } from './scheme-file';

/** @throws RangeError for a file that breaks a rule: it has not been through the rules */
export const admitted = (file: SchemeFile, provenance: Provenance): Scheme => ({
  ...provenance,
  title: file.title,
  region: file.region,
  blocks: file.blocks.map(({ id, title, kind, basisPoints, indicators }) => ({
    id,
    title,
    kind,
    basisPoints,
    indicators: indicators.map(admittedIndicator),
  })),
});

const admittedIndicator = (written: WrittenIndicator): Indicator => ({
  id: written.id,
  title: written.title ?? null,
  text: written.text,
  basisPoints: written.basisPoints,
  measure: written.measure,
  better: SCORED_MEASURES.get(written.measure)?.better ?? 'higher',
  source: isAdmittedSource(written.source) ? written.source : ASSESSED_UNIT,
  item: written.item ?? null,
  rule: admittedRule(plainRules(written.rule)[0]),
});

function admittedRule(rule: PlainRule): Rule {
  if (rule.kind !== 'proportional' && rule.kind !== 'target') {
    throw new RangeError(`the rule ${rule.kind} is never admitted`);
  }
  return rule;
}
