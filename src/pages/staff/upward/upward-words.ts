/** What staff read where they rate those above their community. */
import type { Step } from '../../../domain/step';
import { STEP_WORDS } from '../../../domain/step';

export const UPWARD_WORDS = {
  title: '向上反映',
  quarter: (id: string, lastDay: string) =>
    `${id.slice(0, 4)}年第${'一二三四'.charAt(Number(id.slice(-1)) - 1)}季度，到${lastDay}都可以改`,
  question: '它给社区的支持和提出的要求，您满意吗？',
  targets: '评价对象',
  given: '已评价',
  notGiven: '未评价',
  open: (name: string, given: string) => `${name}，${given}`,
  steps: (name: string) => `对${name}满意吗`,
  step: (step: Step) => STEP_WORDS[step],
  dontKnow: '不了解，或收回这一份',
  burdens: '给社区加了哪些负担（可不选，可多选）',
  note: '想说的话（可不填）',
  noteHint: '只给它的上一级看，满 10 人才给看，和别人的混在一起、不带社区。请不要写能认出您的内容。',
  tooLong: (over: number) => `多了 ${over} 个字`,
  keepNote: '提交这段话',
  sending: '正在提交…',
  received: '已收到。关上以后，本页不再显示您评了什么。',
  takenBack: '已收回。',
  failed: (title: string, advice: string) => `没有收到：${title}。${advice}`,
  retry: '再试一次',
  close: '关上',
  promises: '谁看不到什么',
  promise: [
    '不记姓名，不记时间；一人每季度对每个单位只算一份，以最后一次为准。',
    '被评价的街道、区、部门看不到任何一份评价，也看不到写的话；季度结束后，满 10 人才看到合计的比例、人数和误差范围。',
    '写的话只给它的上一级看：对街道的给区里，对区和市级部门的给市里，对区级部门的给区里。',
    '本页只显示您评过没有，不显示评了什么：别人要您打开，也看不到。',
  ],
} as const;
