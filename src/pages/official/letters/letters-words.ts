/** What officials read where they make letters of invitation, and what stands in a letter. */

export const LETTERS_WORDS = {
  title: '邀请信',
  intro: '给抽到的住户每户一封。一封信的码只算一次，算“受邀抽样”。社区不能自己生成邀请信。',
  labels: '住户地址（每行一户，最多 500 户）',
  labelsExample: '荷花池 3 幢甲单元 201',
  labelsHint: '地址只印在信上，不发送，不保存。哪封信印给哪一户是随机的，谁也不知道。',
  labelsRead: (count: number) => `已读到 ${count} 户`,
  count: '或者只填封数，地址以后手写',
  perPage: '每页几封',
  perPages: { '1': '1 封', '2': '2 封', '4': '4 封', '8': '8 封' },
  make: (count: number) => (count > 0 ? `生成 ${count} 封` : '生成邀请信'),
  making: '正在生成',
  faults: {
    none: '请粘贴地址，或填写封数。',
    number: '封数要是 1 到 500 的整数。',
    many: (count: number) => `一次最多 500 户，现在有 ${count} 户，请分几次。`,
    long: (line: number) => `第 ${line} 行超过 60 个字，请改短。`,
  },
  made: (count: number, sheets: number) => `${count} 封，共 ${sheets} 页 A4。下面是第一页。`,
  once: '请现在打印。离开本页后就不能再印同样的信，只能作废重做。',
  print: '打印',
  again: '再做一批',
  onPaper: '请用电脑的浏览器打开本页来打印邀请信。',
  batches: '做过的邀请信',
  noBatches: '这个社区还没有做过邀请信。',
  batch: (day: string, count: number) => `${day} · ${count} 封`,
  revokedOn: (day: string) => `${day}作废`,
  revoke: '全部作废',
  revokeAbout: (day: string, count: number) => `${day}的 ${count} 封全部作废`,
  revokeQuestion: (count: number) => `这一批 ${count} 封邀请信将全部失效。`,
  revokeAdvice: '扫码或输入邀请码的人会看到“已停用”。已经收到的答卷都保留。',
} as const;

/** In the order a household asks. */
export const LETTER_WORDS = {
  demonstration: '演示，请勿寄出',
  title: (community: string) => `${community}居民满意度测评`,
  toBlank: '＿＿＿＿＿＿＿＿＿＿ 住户',
  toWhom: (label: string) => `${label} 住户`,
  greeting: (by: string, community: string) => `您好！${by}请您家评价${community}的服务，大约一分钟。`,
  facts: (day: string) => [
    { what: '为什么是您家', words: '按地址抽到了这一户，与您是谁、说过什么无关。' },
    { what: '自愿', words: '答不答、怎么答都由您定，不影响任何服务。' },
    { what: '匿名', words: '不问姓名、电话；系统不知道哪封信给了哪一户，社区看不到谁怎么答。' },
    { what: '怎么答', words: '用微信扫码；没有手机，就到社区的触摸屏上输入邀请码。' },
    { what: '截止', words: `${day}，当天也可以答。截止前可以改，以最后一次为准。` },
    { what: '只算一次', words: '一户一码，请不要转给别人。' },
  ],
  scan: '微信扫一扫，或输入邀请码',
  typed: '邀请码',
  qr: '邀请信的二维码',
} as const;
