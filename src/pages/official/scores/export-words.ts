/** What officials read where they take the scores of a division away. */
export const EXPORT_WORDS = {
  take: { table: '导出表格', bulletin: '导出通报' },
  making: '正在生成',
  print: '打印',
  said: {
    started: '已开始下载。文件里都是未修约的数字；页面上不公布的，文件里也没有。',
    opened: '已生成并打开，可以从右上角转发或保存。',
    'on-a-pc': '微信里不能直接导出，请在电脑浏览器里登录后打开这一页导出。',
    failed: '没有下载完整，请检查网络后再导出一次。',
  },
  refused: (title: string, advice: string) => `${title}。${advice}`,
} as const;
