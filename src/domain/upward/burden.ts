/** Burden 基层负担: what street, district and departments put on communities beyond their work, in words staff choose from. */
export const BURDENS = [
  'duplicate-forms',
  'ledgers',
  'unadmitted-tasks',
  'meetings',
  'evaluations',
  'apps',
  'certificates',
  'signboards',
  'pledges',
  'secondment',
  'night-duty',
] as const;
export type Burden = (typeof BURDENS)[number];

export const BURDEN_WORDS: Record<Burden, string> = {
  'duplicate-forms': '重复填表报数',
  ledgers: '台账和留痕',
  'unadmitted-tasks': '未经准入的任务',
  meetings: '会议和培训过多',
  evaluations: '检查评比过多',
  apps: '政务应用、工作群和打卡',
  certificates: '要求社区出具证明',
  signboards: '挂牌和上墙',
  pledges: '签责任状、一票否决',
  secondment: '抽调社区人员',
  'night-duty': '夜间和节假日值守过多',
};
