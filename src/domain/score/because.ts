/** Because 理由: why a number is withheld, as a name for programs and in words for people, in a line of a table and in full. */

export const BECAUSE = {
  'no-answers': { short: '尚无答卷', zh: '还没有有效答卷', en: 'nobody has answered yet' },
  'too-few': { short: '样本不足', zh: '样本不足：有效答卷少于 10 份', en: 'fewer than 10 people rated' },
  imprecise: {
    short: '误差过大',
    zh: '误差太大，不单独公布，只计入上一级',
    en: 'the error is too large for a figure of its own; counted above',
  },
  'protects-others': {
    short: '不单独公布',
    zh: '不单独公布：否则可由上一级倒推出邻近单位少数居民的回答',
    en: 'withheld so that the answers of a few people nearby cannot be worked out from the totals',
  },
  'would-reveal': {
    short: '不单独公布',
    zh: '不单独公布：否则可推出少数居民的回答',
    en: 'withheld because the answers of a few people could be worked out from it',
  },
  'too-few-to-score': {
    short: '未评',
    zh: '未评：样本量未达到评定要求',
    en: 'not scored: the sample is below what scoring takes',
  },
  'one-cluster': {
    short: '误差不明',
    zh: '误差无法估计：只抽到一个群',
    en: 'no error can be computed: a single cluster was drawn',
  },
  'one-sided': { short: '无从比较', zh: '只有一方有答卷，无从比较', en: 'only one of the two sides has answers' },
  'margins-not-met': {
    short: '无法加权',
    zh: '无法加权到给定的人口结构',
    en: 'the weights cannot be raked to the margins given',
  },
  'window-not-over': {
    short: '未到公布时间',
    zh: '评价期未结束，不公布',
    en: 'not released before the window has ended',
  },
  'window-overlaps': {
    short: '时段重叠',
    zh: '不公布：与已公布的时段重叠',
    en: 'not released: the window overlaps one that was released before',
  },
} as const;

export type Because = keyof typeof BECAUSE;
