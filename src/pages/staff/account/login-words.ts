/** What is read while signing in, on a PC and on the phone that approves it. */
import type { System } from '../../../contract/login';

export const LOGIN_WORDS = {
  title: '扫码登录',
  loading: '正在打开',
  scan: '请用已登录的手机扫描',
  how: '手机打开小程序“民评”，进入“我的”，点“扫码登录电脑”。',
  qr: '登录二维码',
  number: '核对数字',
  check: '请在手机上点选同一个数字。',
  lasts: '二维码三分钟内有效，只能用一次。',
  expired: '二维码已失效',
  anew: '刷新二维码',
  byLink: '也可以直接打开上级发给您的登录链接。',
  inWeChat: '还没有绑定账号',
  inWeChatAdvice: '请向上级索取邀请二维码，在这里扫描；或在电脑上打开邀请链接。',
  scanInvitation: '扫描邀请二维码',
  notOurs: '这不是民评的登录码或邀请码，请核对后重新扫描。',
} as const;

const SYSTEM_WORDS: Record<System, string> = {
  windows: '一台 Windows 电脑',
  mac: '一台苹果电脑',
  linux: '一台 Linux 电脑',
  phone: '另一部手机或平板',
  other: '另一台设备',
};

export const APPROVAL_WORDS = {
  title: '确认登录',
  asks: (system: System) => `${SYSTEM_WORDS[system]}的浏览器请求登录`,
  as: (desk: string) => `登录后将以“${desk}”的身份操作`,
  opened: (moment: string) => `发起时间 ${moment}`,
  choose: '请点选那台设备上显示的数字',
  numberLabel: (number: number) => `数字 ${number}`,
  missing: '请先点选数字',
  approve: '确认登录',
  notMe: '不是我操作的',
  warning: '只有您本人正在那台设备前，才可以确认。他人发来的登录二维码一律不要确认。',
  approved: '已登录',
  approvedAdvice: '那台设备会自动进入。用完请退出，也可以在“我的”里移除它。',
  refused: '没有登录',
  refusedAdvice: '那台设备进不来，二维码很快失效。如果有人让您扫码，请告诉上级。',
  wrong: { title: '这次登录已取消', advice: '数字不对或二维码已失效。请在那台设备上刷新二维码后重新扫描。' },
  toAccount: '看我的账号',
} as const;
