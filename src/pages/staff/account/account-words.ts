/** What whoever is signed in reads of their own account. */
import type { AccountView } from '../../../contract/read-account';

export const ACCOUNT_WORDS = {
  noName: '我的账号',
  bound: '已绑定的设备',
  kinds: { person: '微信', browser: '浏览器' } satisfies Record<AccountView['bindings'][number]['kind'], string>,
  here: '（当前）',
  since: (bound: string, signedIn: string) => `${bound}绑定，最近登录 ${signedIn}`,
  remove: '移除',
  removeAbout: (kind: string, bound: string) => `移除${bound}绑定的${kind}`,
  removeQuestion: '移除这台设备？',
  removeAdvice: '它会立即退出，以后要重新扫码或用新的邀请链接登录。',
  scan: '扫码登录电脑',
  scanAdvice: '在电脑上打开民评的登录页，用手机扫描上面的二维码。',
  notOurs: '这不是民评的登录二维码，请核对后重新扫描。',
  accounts: '管理下级账号和邀请',
  letters: '邀请信',
  signOut: '退出登录',
  signOutQuestion: '退出登录？',
  signOutAdvice: (unsent: number) =>
    (unsent > 0 ? `这台设备上有 ${unsent} 件诉求写了还没有发出，退出后不再保留。` : '') +
    '这台设备会解除绑定，以后要重新扫码或用新的邀请链接登录。',
  signedOut: '已退出登录',
} as const;
