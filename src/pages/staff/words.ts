/** What staff read. */
export const SHARE_WORDS = {
  round: (title: string, lastDay: string) => `${title} · ${lastDay}截止`,
  noRound: '目前没有测评',
  submissions: '份答卷',
  progress: (answered: number, needed: number) => `已有 ${answered} 份，评分需要 ${needed} 份`,
  missing: (needed: number, missing: number) => `满 ${needed} 份才会给出得分，还需 ${missing} 份`,
  enough: (needed: number) => `已满 ${needed} 份，可以给出得分`,
  link: '转发给居民的链接（标记为社区转发）',
  openInBrowser: '请用浏览器打开本页来复制链接。',
  doNotPress: '请不要要求或暗示居民怎么答。',
  copy: '复制链接',
} as const;
