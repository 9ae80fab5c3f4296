/** What staff read. */
export const SHARE_WORDS = {
  round: (title: string, lastDay: string) => `${title} · ${lastDay}截止`,
  noRound: '目前没有测评',
  link: '转发给居民的链接（标记为社区转发）',
  openInBrowser: '请用浏览器打开本页来复制链接。',
  doNotPress: '请不要要求或暗示居民怎么答。',
  copy: '复制链接',
} as const;
