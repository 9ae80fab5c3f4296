/** Reason words 说明用语: why a community has no total, and what its error rests on, in words for people. */
import type { Correlation } from './total-error';
import type { Wording } from './violation';

/** Beside these, reasons come through from whoever withheld a figure. */
export type OwnReason = 'no-result' | 'no-standard-error' | 'no-interval' | 'target-undetermined';

export const REASON_WORDS: Readonly<Record<OwnReason, Wording>> = {
  'no-result': { zh: '未评：缺少该指标的结果', en: 'not scored: the indicator has no result' },
  'no-standard-error': { zh: '未评：该指标的误差未知', en: 'not scored: nobody knows the error of the indicator' },
  'no-interval': {
    zh: '未评：没有区间，无法判定是否达到目标',
    en: 'not scored: without an interval there is no verdict',
  },
  'target-undetermined': {
    zh: '尚不能判定是否达到目标，总分只能给出范围',
    en: 'whether the target is met cannot be told yet; the total is a range',
  },
};

export const CORRELATION_WORDS: Readonly<Record<Correlation, Wording>> = {
  given: {
    zh: '同一来源各指标之间的相关按给出的协方差计算',
    en: 'indicators of one source are combined by the covariances given',
  },
  'perfect-correlation-bound': {
    zh: '同一来源各指标按完全相关计算，误差取上界',
    en: 'indicators of one source are taken to move together: the error is an upper bound',
  },
  independent: { zh: '各指标来源相互独立', en: 'the indicators come from independent sources' },
};
