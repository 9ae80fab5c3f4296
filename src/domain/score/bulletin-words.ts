/** What a bulletin 通报 of scores says, in plain words; its reasons, bands and methods are said as everywhere. */
import type { Level } from '../division';

export const BULLETIN_WORDS = {
  title: (division: string, round: string) => `${division}${round}结果通报`,
  demonstration: '演示：数据为模拟生成，不是真实测评。',
  headline: '一、总体结果',
  figure: (value: string, limits: string, n: string) => `满意率 ${value}，95% 区间 ${limits}，${n}。`,
  people: (n: number | null) => (n === null ? '样本量不公布' : `样本量 n=${n}`),
  noFigure: (because: string) => `满意率不公布。${because}。`,
  source: (evidence: string, methodId: string) => `证据类别：${evidence}。方法：${methodId}。`,
  target: (percent: number, verdict: string) => `目标 ${percent}%：${verdict}。判定看区间，不看点估计。`,
  notScored: '未评',
  below: {
    city: '二、各区市',
    district: '二、各街道、镇',
    street: '二、各社区、村',
    community: '二、下级区划',
  } satisfies Record<Level, string>,
  noneBelow: '社区以下不再分。',
  order: '只分三档，不排名次；档内按区划代码排列。各单位与总体比较，合起来误判任何一个的机会不超过 5%。',
  noBand: '不分档（总体不单独公布）',
  notBanded: '未评或不公布',
  columns: ['名称', '满意率', '95% 区间', 'n', '说明'],
  picture: (count: number, whole: string | null) =>
    `${count} 个单位满意率的 95% 区间${whole === null ? '' : `，虚线为总体 ${whole}`}，按区划代码排列。数值见上表。`,
  pictureTitle: '区间图',
  caption: '图：各单位满意率的 95% 区间（单位 %），圆点为估计值，只公布界限的没有圆点。',
  method: '三、方法说明',
  disclosure: '四、披露事项',
  disclosureNote: '按美国民意研究协会（AAPOR）透明度倡议所列事项披露。没有记录的写“未知”，不推测。',
  unknown: '未知',
  madeAt: (at: string) => `生成时间：${at}（北京时间）`,
} as const;

export const DISCLOSURE_TITLES = {
  sponsor: '委托方',
  conductor: '实施方',
  population: '调查总体',
  frame: '抽样框和抽样方法',
  mode: '作答方式',
  dates: '评价时段',
  size: '样本量',
  response: '触达和作答',
  weighting: '加权',
  wording: '题目原文',
  precision: '精度',
  limits: '已知局限',
} as const;

export const DISCLOSURE_WORDS = {
  population: (region: string) => `${region}各社区、村的居民。`,
  open: '没有抽样框：海报、转发链接和触摸屏对所有居民开放，自愿参与，非概率样本。',
  invited: '抽样框为街道以上导入的住户清单，邀请信发到抽中的住户；清单的覆盖程度未知。',
  mode: '居民自己在手机（微信小程序或网页）上作答；触摸屏上或由人协助的作答另列，不计入上面的数字。',
  size: (n: number) => `表态者 ${n} 人（选“不了解”的除外，一人一轮只计一份）。`,
  response: (letters: string, scans: string, opens: string) =>
    `发出邀请信 ${letters} 封，扫码 ${scans} 次，打开问卷 ${opens} 次。次数不是人数，同一人可以多次打开，因此不计算应答率。`,
  few: '不足10',
  weighting: '没有加权。',
  wording: (questions: readonly string[], steps: string) => `${questions.join('')}选项：${steps}；另有“不了解”。`,
  precision: '各数字都附 95% 区间，按设计效应校正的威尔逊（Wilson）方法计算；区间只说明偶然误差。',
  limits:
    '没有作答的人怎么想，本结果不知道；手机以外的居民可能偏少；不能保证没有人被打招呼；不同作答方式的差别没有建模。数字说明哪里可能有问题，不说明原因。',
} as const;
