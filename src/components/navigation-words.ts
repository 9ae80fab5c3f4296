/** Pages between which those who handle complaints go, in the order they are shown in. */
export const NAVIGATION_WORDS = {
  scores: '测评',
  today: '诉求',
  share: '分享',
  admission: '准入',
  upward: '反映',
  ledger: '台账',
  account: '我的',
} as const;

/** On a PC, before them. */
export const PRODUCT_WORDS = '民评';
