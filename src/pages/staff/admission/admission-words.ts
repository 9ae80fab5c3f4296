/** What staff read of the register and of tasks never let in, and departments of their applications. */
import type { AdmissionShelf } from '../../../contract/list-admissions';
import type { Term } from '../../../domain/admission/application';

export const REGISTER_WORDS = {
  title: (community: string) => `${community} · 事务准入清单`,
  about: '清单以外的事项，任何部门不得直接派给社区；到期的自动失效，不用社区去问。',
  empty: '目前没有准入的事项。',
  inForce: (count: number) => `现行事项 ${count} 件`,
  past: (count: number) => `一年内到期或终止的 ${count} 件`,
  showPast: '展开',
  hidePast: '收起',
} as const;

export const REPORT_WORDS = {
  title: '有清单以外的任务派下来？',
  tap: '有未准入的任务派下来',
  anonymous:
    '点一下就反映，不记姓名、不记时间，本页也不显示您是否反映过。区、市只看到满 3 人的部门人数，看不到是哪个社区。',
  sending: '正在提交…',
  kept: '已记下。也可以再说是哪个部门、什么事。',
  named: '已记下这个部门。',
  added: '已补充。',
  takenBack: '本季度的反映已全部收回；没有反映过也显示这一句。',
  failed: (title: string, advice: string) => `没有记下：${title}。${advice}`,
  department: '哪个部门（可不选）',
  words: '什么事（可不填）',
  wordsHint: '请不要写姓名和社区名。满 3 人反映同一部门、季度结束后，区、市才能看到。',
  wordsTooLong: (over: number) => `多了 ${over} 个字`,
  add: '补充',
  takeBack: '收回本季度的反映',
} as const;

export const APPLICANT_WORDS = {
  title: '事务准入申请',
  about: '要社区承担的事项，先在这里申请；评分、听证、准入后才进入社区的清单，到期自动失效。',
  apply: '申请准入',
  shelves: '我的申请',
  shelf: { open: '待决定', 'in-force': '已准入', over: '已结束' } satisfies Record<AdmissionShelf, string>,
  counted: (name: string, count: number) => `${name} ${count}`,
  empty: '这里没有事项。',
  withdraw: '撤回申请',
  withdrawn: '已撤回。',
  more: '看更早的',
} as const;

export const FORM_WORDS = {
  title: '申请准入',
  back: '返回，不申请',
  name: '事项名称',
  nameExample: '例如：独居老人月度探访',
  region: '由哪里的社区、村承担',
  own: (name: string) => `${name}全部`,
  basis: '依据',
  basisHint: '写明法律、法规、规章的名称和条款。',
  work: '社区要做什么',
  workHint: '不能要求台账、报表、打卡作为完成的证明。',
  hours: '每社区每月几小时',
  means: '随事项给社区的人员、设备和权限',
  yuan: '整个期限给每个社区的经费（元）',
  personalData: '是否要社区收集个人信息',
  yes: '要收集',
  no: '不收集',
  from: '从哪天开始',
  term: '期限',
  terms: { 1: '1个月', 3: '3个月', 6: '6个月', 12: '1年' } satisfies Record<Term, string>,
  key: '这是重点事项：要先听证，再决定。',
  submit: '提交申请',
  submitting: '正在提交…',
  submitted: '已提交，等待评分。',
  missing: '请填写这一项',
  choose: '请选择',
  number: '请填写数字',
  tooLong: (over: number) => `多了 ${over} 个字，请缩短`,
  look: '还有没填好的，请看红字。',
} as const;
