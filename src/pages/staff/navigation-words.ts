/** Pages of staff, in the order they are shown in. */
export const NAVIGATION_WORDS = {
  today: '诉求',
  share: '分享',
  admission: '准入',
  upward: '反映',
  ledger: '台账',
  account: '我的',
} as const;
