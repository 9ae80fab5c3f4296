/** What ledgers say: their names, columns and values, alike on the page and in the workbook. */
import type { Channel } from '../channel';
import type { ComplaintState } from '../complaint/complaint-state';
import type { Verdict } from '../complaint/complaint-case';
import type { UnitLevel } from '../complaint/unit-level';
import type { Evidence } from '../evidence';
import type { Cell, Column, LedgerKind } from './ledger';
import { clockFace } from './canonical-row';
import type { Months } from './months';

const text = (title: string, width: number): Column => ({ title, kind: 'text', width });
const count = (title: string, width = 10): Column => ({ title, kind: 'count', width });
const moment = (title: string): Column => ({ title, kind: 'moment', width: 17 });

export const LEDGER_TITLES: Record<LedgerKind, string> = {
  complaints: '诉求台账',
  answers: '答卷台账',
  rounds: '轮次台账',
  shares: '分享台账',
};

export const LEDGER_ABOUT: Record<LedgerKind, string> = {
  complaints: '一件诉求一行，不含居民的联系方式和查询编号；内容只摘开头，其中的号码已隐去。',
  answers: '各社区、各轮次按渠道和证据类别的答卷份数；不含任何一份答卷的内容和时间。',
  rounds: '覆盖本辖区的测评轮次，以及本辖区的答卷份数。',
  shares: '海报、转发链接和触摸屏各自的启用、停用，以及经它扫码、打开和作答的次数；次数只作分母，不考核任何人。',
};

export const LEDGER_COLUMNS: Record<LedgerKind, readonly Column[]> = {
  complaints: [
    text('办件编号', 14),
    text('社区', 18),
    text('类别', 14),
    moment('提交时间'),
    text('状态', 10),
    text('承办单位', 18),
    moment('受理时间'),
    moment('答复期限'),
    moment('首次答复'),
    moment('结案时间'),
    text('居民确认', 10),
    text('是否超期', 10),
    text('升级至', 10),
    count('转办次数'),
    count('重开次数'),
    text('内容摘要', 44),
  ],
  answers: [
    text('社区', 18),
    text('轮次', 30),
    moment('开始'),
    moment('截止'),
    text('渠道', 12),
    text('证据类别', 22),
    count('答卷份数'),
  ],
  rounds: [
    text('轮次', 30),
    moment('开始'),
    moment('截止'),
    moment('公布'),
    text('方法', 10),
    text('目标满意率', 12),
    count('答卷份数'),
    count('每个社区评分需要', 18),
    count('达到的社区'),
    count('参加的社区'),
  ],
  shares: [
    text('编号', 10),
    text('社区', 18),
    text('种类', 12),
    moment('启用时间'),
    moment('停用时间'),
    moment('触摸屏登记时间'),
    count('扫码次数'),
    count('打开次数'),
    count('答卷份数'),
  ],
};

export const LEDGER_STATES: Record<ComplaintState, string> = {
  submitted: '待受理',
  held: '待核对',
  accepted: '已受理',
  declined: '不予受理',
  assigned: '已转办',
  working: '办理中',
  replied: '已答复',
  reopened: '重新办理',
  closed: '已结案',
  withdrawn: '已撤回',
};

export const LEDGER_VERDICTS: Record<Verdict | 'silent', string> = {
  fixed: '已解决',
  partly: '部分解决',
  'not-fixed': '未解决',
  silent: '未回应',
};

export const LEDGER_LEVELS: Record<UnitLevel, string> = {
  community: '社区',
  street: '街道',
  department: '部门',
  district: '区',
  city: '市',
};

export const LEDGER_CHANNELS: Record<Channel, string> = {
  poster: '海报',
  share: '社区转发',
  kiosk: '触摸屏',
  invite: '邀请信',
  unknown: '来源不明',
};

export const LEDGER_CODES: Record<'poster' | 'share' | 'kiosk', string> = {
  poster: '海报二维码',
  share: '转发链接',
  kiosk: '触摸屏',
};

export const LEDGER_EVIDENCES: Record<Evidence, string> = {
  invited: '受邀抽样',
  open: '开放参与，非概率样本',
  assisted: '协助作答',
};

export const yesNo = (is: boolean): string => (is ? '是' : '否');

/** A resident has had it deleted. */
export const DELETED_TEXT = '（已按居民要求删除）';

export const monthsWords = ({ from, to }: Months): string => {
  if (from === null && to === null) return '全部';
  if (from === to) return from!;
  return `${from ?? '开始'}至${to ?? '今'}`;
};

/** 2026-11-15 10:00, in China. */
export const minuteWords = (at: Date): string => clockFace(at).toISOString().slice(0, 16).replace('T', ' ');

/** A cell as the page shows it. */
export const cellWords = (cell: Cell): string =>
  cell === null ? '' : cell instanceof Date ? minuteWords(cell) : String(cell);

/** The last sheet of a workbook: its name, and what its lines are called. */
export const ABOUT_SHEET = '说明';
export const ABOUT_LINES = {
  ledger: '台账',
  about: '内容',
  division: '辖区',
  months: '月份',
  madeAt: '生成时间',
  rows: '行数',
  id: '导出编号',
  sha256: 'SHA-256',
  check: '怎样核对',
} as const;

export const HOW_TO_CHECK =
  '在民评的服务器上运行 minping verify-ledger 文件名.xlsx，就知道内容有没有被改过；也可以和台账页面上“最近导出”里的校验值比对。' +
  '自己计算：从标题行起，每行写成一个 JSON 数组，文字和数字照写，时间写成“2026-11-15 10:00”，空单元格写 null，行末的空单元格不写，' +
  '每行后面一个换行（LF），按 UTF-8 连起来计算 SHA-256；“说明”页不计入，续页的标题行不重复计入。';

/** A further sheet, where one is full. */
export const sheetTitle = (kind: LedgerKind, number: number): string =>
  number === 1 ? LEDGER_TITLES[kind] : `${LEDGER_TITLES[kind]}（${number}）`;

export const fileTitle = (kind: LedgerKind, division: string, months: Months): string =>
  `${LEDGER_TITLES[kind]}_${division}_${monthsWords(months)}.xlsx`;
