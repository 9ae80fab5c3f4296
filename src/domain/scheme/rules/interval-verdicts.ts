/** S9 区间判定: no cut-off on a point estimate, no forced distribution, no points by rank. */
import { plainRules } from '../plain-rules';
import type { PlainRule, SchemeFile } from '../scheme-file';
import type { Finding } from '../violation';

export const intervalVerdicts = ({ blocks, grades }: SchemeFile): Finding[] => [
  ...blocks.flatMap(({ indicators }, b) =>
    indicators.flatMap(({ rule }, i) => {
      const words = [...new Set(plainRules(rule).flatMap(refusedWords))];
      return words.length === 0 ? [] : [{ at: `blocks[${b}].indicators[${i}].rule`, words: words.join('；') }];
    }),
  ),
  ...(grades ?? []).map(({ label, from, share }, i) => ({
    at: `grades[${i}]`,
    words: [label, from !== undefined && `from ${from}`, share !== undefined && `share ${share}`]
      .filter(Boolean)
      .join(' '),
  })),
];

function refusedWords(rule: PlainRule): string[] {
  switch (rule.kind) {
    case 'proportional':
    case 'target':
      return [];
    case 'threshold':
      return [`threshold ${rule.from}`];
    case 'tiers':
      return [`tiers ${rule.tiers.map(({ from, points }) => `${from} → ${points}`).join(', ')}`];
    case 'forced-distribution':
      return [`forced-distribution ${rule.shares.map(({ label, share }) => `${label} ${share}`).join(', ')}`];
    case 'ranking':
      return ['ranking'];
  }
}
