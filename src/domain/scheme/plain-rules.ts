/** Plain rules 计分规则: the one rule of an indicator, or its urban and its rural one, in this order. */
import type { PlainRule, WrittenRule } from './scheme-file';

export const plainRules = (rule: WrittenRule): [PlainRule] | [PlainRule, PlainRule] =>
  rule.kind === 'by-setting' ? [rule.urban, rule.rural] : [rule];
