/** Where the numbers of each card come from. `docs/method.md` says the same at length. */
import { dayWords, lastDayWords } from '../../../components/moment-words';
import type { Scores } from '../../../contract/read-scores';
import { EVIDENCE_WORDS } from './score-words';

export const ORIGIN_WORDS = {
  show: '怎么来的',
  hide: '收起',
  about: (of: string): string => `${of}怎么来的`,
} as const;

/** Which answers they are: the same for every card. */
function answersOf({ round, division, evidence, methodId }: Scores): string[] {
  const when = round ? `${dayWords(round.opensAt)}至${lastDayWords(round.closesAt)}` : '';
  return [
    `答卷：${division.name}的居民在${when}提交，一人一份，以最后一次为准；${EVIDENCE_WORDS[evidence]}。触摸屏等协助作答的另列，不混在一起。`,
    `方法：${methodId}，公式和模拟检验见项目文档 docs/method.md，任何人都能用同一份数据重算。`,
  ];
}

export const ORIGINS = {
  headline: (scores: Scores): string[] => [
    '满意率：选“非常满意”和“满意”的人，除以对总体满意度作答的人（n）。选“不了解”的不算。',
    '95% 区间：威尔逊法；同样的调查做一百次，约九十五次的区间会包含真实比例。区间越宽，把握越小。',
    '不满 10 人不公布；一边不足 5 人只说上下限；区间太宽的不给数字。',
    ...answersOf(scores),
  ],
  target: (): string[] => [
    '区间下限不低于目标，才算已达到；区间上限低于目标，才算未达到；其余尚不能判定。只看一个百分数会把误差当成成绩。',
    '目标由本轮设定；满 100 人（小社区按人数折算）才判定。',
  ],
  contrast: (): string[] => [
    '两类居民满意率的差，附 95% 区间。区间包含 0，差别可能只是误差。',
    '渠道差大，说明转发来的答卷和自己扫码的不一样，得分要当心看。',
  ],
  below: (scores: Scores): string[] => [
    '每一行是直接下级的满意率和 95% 区间。三档由精确二项检验得出，按霍尔姆法控制误判。',
    '同一档内按区划代码排列，不是名次；“第几位”是考虑误差后可能的范围。',
    ...answersOf(scores),
  ],
  distribution: (): string[] => ['对总体满意度作答的人里，选每一级的人数。人少的几级合在一起，免得认出是谁。'],
  items: (): string[] => ['各项的满意率算法和总体相同，n 是答了这一项的人，各项可以不答，所以 n 不一样。'],
} as const;
