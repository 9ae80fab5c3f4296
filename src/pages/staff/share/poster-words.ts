/** What stands on a poster, and what staff read about it. No slogan and nothing to be won: whoever reads it decides freely. */

export const POSTER_WORDS = {
  demonstration: '演示，请勿张贴',
  question: ['请您评价', '您对社区的服务满意吗？'],
  scan: '用微信扫一扫',
  number: (number: string) => `海报编号 ${number}`,
  numberMeans: '社区工作人员据此分辨新旧海报',
} as const;

/** What a resident wants to know first, in so many words that two metres are no hindrance. */
export const POSTER_FACTS = {
  until: (day: string) => ({ what: '截止', words: `${day}，当天也可以答` }),
  always: { what: '何时', words: '测评期间都可以扫，平时可以看结果' },
  long: { what: '多久', words: '大约一分钟，只答第一题也可以' },
  anonymous: { what: '匿名', words: '不问姓名、电话和住址，社区看不到谁怎么答' },
  change: { what: '修改', words: '截止前可以重新作答，以最后一次为准' },
} as const;

export const POSTER_PAGE_WORDS = {
  title: '海报',
  sheet: (community: string, number: string) => `${community}海报，编号 ${number}`,
  size: '纸张',
  sizes: { a4: 'A4', a3: 'A3' },
  edition: '内容',
  round: '本轮',
  roundHint: (day: string) => `写明${day}截止`,
  standing: '长期张贴',
  standingHint: '不写日期，每一轮都能用',
  print: '打印',
  printHint: '在打印窗口里选实际大小，不要选“适合页面”。',
  save: '保存到相册',
  saved: '已保存到相册，可以发给打印店，或者在电脑上打印。',
  again: '码换新以后，请打印新海报，取下旧的。编号不同的就是旧海报。',
  noCode: { title: '现在还做不了海报', advice: '服务器没有设置居民打开的网址，请联系系统管理人员。' },
  fault: {
    'permission-refused': { words: '没有得到存到相册的权限，图片没有保存。', settle: '去设置里打开' },
    'privacy-refused': { words: '您没有同意隐私说明，图片没有保存。同意后才能存到相册。', settle: null },
    failed: { words: '图片没有保存成功，请再试一次。', settle: null },
  },
} as const;
