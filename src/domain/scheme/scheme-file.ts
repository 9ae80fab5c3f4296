/**
 * Scheme file 方案文件: the JSON in which an official writes how communities are assessed. It can say everything that
 * is forbidden too, so that a refusal can quote the words. Each message says what to write instead.
 *
 * `title`, `methodId`, `region` (division code), `blocks`; each block has `id`, `title`, `kind`, `basisPoints` and
 * `indicators`; each indicator `id`, `text`, `basisPoints`, `measure`, `source` and `rule`. Weights are whole basis points.
 */
import * as z from 'zod/mini';
import { SETTINGS } from '../division';

export const BLOCK_KINDS = ['satisfaction', 'outcome', 'service', 'other'] as const;

/** An object without unknown keys; the message names the known ones. */
function record<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  return z.strictObject(shape, { error: `an object with the keys ${Object.keys(shape).join(', ')}` });
}

const LONGEST = 500;
// The words of a schema are told for its checks too, unless a check has words of its own.
const words = (instead: string) =>
  z.string({ error: instead }).check(z.regex(/\S/), z.maxLength(LONGEST, { error: `at most ${LONGEST} characters` }));
const share = (instead: string) => z.number({ error: instead }).check(z.gte(0), z.lte(1));
const list = <Entry extends z.ZodMiniType>(entry: Entry, instead: string) =>
  z.array(entry, { error: instead }).check(z.minLength(1));

const basisPoints = z.int({ error: 'a whole number of basis points without quotes: 60% is 6000' });
const settings = z.optional(
  list(z.enum(SETTINGS, { error: '"urban" or "rural"' }), '["urban", "rural"], or leave it out'),
);

const RULE_KINDS = 'a rule with "kind": "proportional", or "kind": "target" and a "target" from 0 to 1';

const PLAIN_RULES = [
  record({ kind: z.literal('proportional') }),
  record({ kind: z.literal('target'), target: share('a share from 0 to 1: 90% is 0.9') }),
  /** Refused: full points from a point estimate on. */
  record({ kind: z.literal('threshold'), from: z.number({ error: 'a number such as 0.95' }) }),
  /** Refused: points by steps of the point estimate. */
  record({
    kind: z.literal('tiers'),
    tiers: list(
      record({
        from: z.number({ error: 'a number such as 0.95' }),
        points: z.number({ error: 'a number such as 10' }),
      }),
      'a list of { "from": 0.95, "points": 10 }',
    ),
  }),
  /** Refused: so many must be good and so many bad, whatever they did. */
  record({
    kind: z.literal('forced-distribution'),
    shares: list(
      record({ label: words('the label of a grade'), share: share('a share from 0 to 1') }),
      'a list of { "label": "优秀", "share": 0.2 }',
    ),
  }),
  /** Refused: points by place in a list. */
  record({ kind: z.literal('ranking') }),
] as const;

export const PlainRule = z.discriminatedUnion('kind', PLAIN_RULES, { error: RULE_KINDS });
export type PlainRule = z.infer<typeof PlainRule>;

const WrittenRule = z.discriminatedUnion(
  'kind',
  [...PLAIN_RULES, record({ kind: z.literal('by-setting'), urban: PlainRule, rural: PlainRule })],
  { error: RULE_KINDS },
);
export type WrittenRule = z.infer<typeof WrittenRule>;

const WrittenIndicator = record({
  id: words('a short name of its own, such as "overall"'),
  title: z.optional(words('a label in Chinese, or leave it out')),
  text: words('the question or the indicator in Chinese'),
  basisPoints,
  measure: words('the id of a measure, such as "sat.t2/1"'),
  /** Number of the survey's item, for a resident survey. */
  item: z.optional(z.int({ error: 'the number of the survey item, from 1' }).check(z.gte(1, 'a number from 1'))),
  source: words('"resident-survey", "resident-confirmed-outcome" or "third-party-verified"'),
  /** `invited` or `open` for a survey; elsewhere what is looked at. */
  evidence: z.optional(words('"invited" or "open" for a resident survey')),
  /** Who checked, for a third-party-verified service. */
  verifiedBy: z.optional(words('the name of the third party')),
  settings,
  rule: WrittenRule,
});
export type WrittenIndicator = z.infer<typeof WrittenIndicator>;

const WrittenBlock = record({
  id: words('a short name of its own, such as "satisfaction"'),
  title: words('a title in Chinese, such as "居民满意度"'),
  kind: z.enum(BLOCK_KINDS, { error: `one of ${BLOCK_KINDS.map((kind) => `"${kind}"`).join(', ')}` }),
  basisPoints,
  settings,
  indicators: list(WrittenIndicator, 'a list of at least one indicator'),
});
export type WrittenBlock = z.infer<typeof WrittenBlock>;

export const SchemeFile = record({
  title: words('a title in Chinese'),
  methodId: words('"csm/1"'),
  region: z
    .string({ error: 'a division code in quotes, such as "320404"' })
    .check(z.regex(/^(\d{4}|\d{6}|\d{9}|\d{12})$/, { error: 'a division code of 4, 6, 9 or 12 digits' })),
  settings,
  blocks: list(WrittenBlock, 'a list of at least one block'),
  /** Refused: points beside the blocks. */
  adjustments: z.optional(
    z.array(
      record({
        kind: z.enum(['bonus', 'penalty', 'veto'], { error: '"bonus", "penalty" or "veto"' }),
        text: words('the reason in Chinese'),
        points: z.optional(z.number({ error: 'a number' })),
      }),
      { error: 'leave it out' },
    ),
  ),
  /** Refused: grades cut from the total, by points or by shares. */
  grades: z.optional(
    z.array(
      record({
        label: words('the label of a grade'),
        from: z.optional(z.number({ error: 'a number' })),
        share: z.optional(z.number({ error: 'a number' })),
      }),
      { error: 'leave it out' },
    ),
  ),
});
export type SchemeFile = z.infer<typeof SchemeFile>;
