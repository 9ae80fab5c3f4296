/** What people read on pages of every room, but for refusals (`refusal-words.ts`) and moments (`moment-words.ts`). */
export const SHARED_WORDS = {
  demonstration: '演示：数据为模拟生成，不是真实测评',
  retry: '重试',
  signIn: '登录',
  no: '取消',
  addPhoto: (have: number, most: number) => `添加照片 ${have}/${most}`,
  photo: (number: number) => `第${number}张照片`,
  remove: '删除',
  removePhoto: (number: number) => `删除第${number}张照片`,
} as const;

/** Shown over whatever page is open, when something kept earlier is refused at last. */
export const APP_WORDS = {
  /** By what was sent; a complaint's text has become the draft by then. */
  notTaken: {
    submitRating: '之前保存的答卷没有计入',
    submitComplaint: '之前保存的诉求没有提交，内容还在',
    judgeComplaint: '之前保存的确认没有计入',
    withdrawComplaint: '之前保存的撤回没有办成',
  },
  because: (title: string, advice: string) => `${title}。${advice}`,
} as const;
