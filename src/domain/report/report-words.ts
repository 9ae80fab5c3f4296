/** What reports of scores say: their titles, columns and notes. Reasons are `because.ts`'s, bands `band.ts`'s. */
import { LEDGER_EVIDENCES, minuteWords } from '../ledger/ledger-words';
import type { Level } from '../division';
import { REPORT_ENDINGS, type ReportFormat } from './report-format';
import { shownLimit } from '../score/rounding';
import type { Verdict } from '../score/verdict';

export const EVIDENCE_NAMES = LEDGER_EVIDENCES;

export const REPORT_TITLES: Record<ReportFormat, string> = { table: '测评结果', bulletin: '测评结果通报' };

export const reportFile = (format: ReportFormat, division: string, round: string): string =>
  `${REPORT_TITLES[format]}_${division}_${round}.${REPORT_ENDINGS[format]}`;

export const SHEET_TITLES = {
  headline: '本级',
  items: '各项',
  distribution: '答案分布',
  contrasts: '差异',
  withheld: '未评和不公布',
} as const;

export const BELOW_TITLES: Record<Level, string> = {
  city: '各区市',
  district: '各街道镇',
  street: '各社区村',
  community: '下级',
};

export const COLUMN_TITLES = {
  measure: '指标',
  unit: '单位',
  item: '评价项',
  code: '区划代码',
  name: '名称',
  band: '档',
  placeLower: '位次区间（自）',
  placeUpper: '位次区间（至）',
  estimate: '估计值',
  limit: '只公布界限',
  lower: '95%区间下限',
  upper: '95%区间上限',
  n: '样本量n',
  effective: '有效样本量n*',
  evidence: '证据类别',
  method: '方法',
  status: '状态',
  because: '不公布的理由',
  notScored: '未评的理由',
  steps: '评价等级',
  count: '人数',
  contrast: '差异',
  firstN: '前者n',
  secondN: '后者n',
  reason: '理由',
} as const;

export const UNITS = { share: '比例', mean: '0–100分', difference: '比例之差' } as const;

export const STATUS_WORDS = { shown: '正常', unscored: '未评', withheld: '不公布' } as const;

export const FLAG_NOTES = {
  V1: '有的层只抽到一个群，误差按保守方法估计',
  W1: '权数差异较大，有效样本偏小',
  K1: '选择“不了解”的超过两成',
} as const;

export const flaggedStatus = (notes: readonly string[]): string => `有提示：${notes.join('；')}`;

export const VERDICT_TITLES: Record<Verdict, string> = {
  met: '已达到',
  'not-met': '未达到',
  undetermined: '尚不能判定',
};

export const MEASURE_TITLES = {
  headline: '满意率（满意及以上）',
  withFair: '满意率（含基本满意）',
  mean: '满意度得分',
  dontKnow: '不了解占比（占全部答卷）',
  assisted: '满意率，协助作答（不计入上面的数字）',
  target: (percent: number) => `目标 ${percent}% 的判定`,
} as const;

export const CONTRAST_TITLES = { setting: '城乡差：城减乡', channel: '渠道差：转发减海报' } as const;

export const limitWords = shownLimit;

export const LIMITED_DISTRIBUTION = '一方不足 5 人，不公布分布';

/** The lines of the last sheet that ledgers have not. */
export const NOTE_TITLES = {
  round: '轮次',
  window: '评价时段',
  region: '轮次覆盖',
  evidence: '证据类别',
  method: '方法',
  figures: '怎样读',
  withheld: '为什么有的没有数字',
  effective: '有效样本量n*',
  comparison: '怎样比较',
  demonstration: '演示',
} as const;

/** @param opensAt ISO 8601 */
export const windowWords = (opensAt: string, closesAt: string): string =>
  `${minuteWords(new Date(opensAt))} 至 ${minuteWords(new Date(closesAt))}（北京时间，截止时刻不含）`;

export const METHOD_STATEMENT =
  '满意率是选“非常满意”和“满意”的人占表态者（选“不了解”的除外）的比例；一人一轮只计一份，以截止前最后一次为准；' +
  '上级的数字由其全部居民的答卷合计算出，不是下级比例的平均。95%区间按设计效应校正的威尔逊（Wilson）方法计算。';

export const HOW_TO_READ =
  '表中是未修约的数值，只在显示时修约；区间上下限向外取到千分之一。开放参与的结果只代表作答的人，区间只说明偶然误差，不含无回答造成的偏差。';

export const WHY_WITHHELD =
  '不足10人表态的不公布；误差过大的不单独公布，只计入上一级；一方不足5人的只公布界限；公布后能用上级总数推出少数人回答的，一并隐去。' +
  '隐去的单元格是空的，理由写在同一行。页面上不显示的数字，本文件里也没有。';

export const EFFECTIVE_STATEMENT =
  '由公布的估计值和区间倒推：多少份简单随机样本的威尔逊区间有这么宽，向下取整。计算时所用的n*不公布，以免由它推出选“不了解”的人数。';

export const COMPARISON_STATEMENT =
  '不排名次。各单位与总体比较，分高于总体、无显著差异、低于总体三档，合起来误判任何一个的机会不超过5%；档内按区划代码排列。' +
  '位次区间是考虑误差后可能的位次。样本不到100（小单位按人口折算）的未评，未评不是零分，也不是末位。';

export const DEMONSTRATION_STATEMENT = '数据为模拟生成，不是真实测评。';

export const REPORT_CHECK =
  '在民评的服务器上运行 minping verify-ledger 文件名.xlsx，就知道内容有没有被改过。自己计算：除“说明”页外，各页从标题行起，' +
  '每行写成一个 JSON 数组，文字和数字照写，空单元格写 null，行末的空单元格不写，每行后面一个换行（LF），按 UTF-8 依次连起来计算 SHA-256。';
