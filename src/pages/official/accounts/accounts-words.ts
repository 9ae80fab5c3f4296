/** What officials read of the accounts below them, of departments, and of what was done. */
import { deskWords } from '../../../components/desk-words';
import { momentWords } from '../../../components/moment-words';
import type { AccountLine } from '../../../contract/list-accounts';
import type { AuditView, DeskView } from '../../../contract/read-audit';
import type { AuditAction } from '../../../domain/audit-action';
import { SHORT_SEAL } from '../../../domain/rounds/seal-text';

export const ACCOUNTS_WORDS = {
  title: (name: string) => `${name} · 账号和邀请`,
  sections: { accounts: '账号', departments: '部门', audit: '操作记录' },
  sectionsLabel: '栏目',
  loading: '正在打开',
  invite: '邀请新成员',
  search: '查找姓名、区划或部门',
  find: '查找',
  ended: '只看已停用的',
  empty: '还没有账号。请点“邀请新成员”。',
  emptyEnded: '没有已停用的账号。',
  notFound: '没有找到符合条件的账号。',
  list: '账号列表',
  noName: '未填姓名',
  more: '再看五十个',
  again: '重新邀请',
  revoke: '撤回邀请',
  end: '停用',
  about: (action: string, name: string, desk: string) => `${action}：${name}，${desk}`,
  endQuestion: '停用这个账号？',
  endAdvice: '已登录的设备会立即退出，未使用的邀请链接随即失效。停用后不能恢复，需要重新邀请。',
} as const;

export function stateWords({ state, openUntil, signedInAt }: AccountLine): string {
  if (state === 'ended') return '已停用';
  if (state === 'bound') return signedInAt ? `已绑定，最近登录 ${momentWords(signedInAt)}` : '已绑定';
  return openUntil ? `待绑定，链接有效至 ${momentWords(openUntil)}` : '未绑定，链接已失效';
}

export const INVITE_WORDS = {
  title: '邀请新成员',
  role: '岗位',
  division: '所在区划',
  here: (name: string) => `已选：${name}`,
  back: (name: string) => `返回${name}`,
  chooseBelow: '请选择下一级',
  department: '所在部门',
  noDepartment: '这里还没有部门，请先在“部门”栏目里添加。',
  name: '姓名或称呼（可不填，最多20字）',
  submit: '生成邀请',
  cancel: '取消',
  missingRole: '请选择岗位',
  missingDivision: '请选择所在区划',
  missingDepartment: '请选择所在部门',
  longName: '姓名最多20字',
} as const;

export const INVITED_WORDS = {
  title: (name: string) => (name ? `已邀请${name}` : '邀请已生成'),
  until: (moment: string) => `链接只能用一次，有效至 ${moment}`,
  advice: '请当面或用可靠的方式只发给本人。用电脑打开链接，或在小程序的登录页扫描二维码。',
  qr: '邀请二维码',
  copy: '复制链接',
  done: '完成',
} as const;

export const DEPARTMENT_WORDS = {
  division: '区划',
  name: '新部门名称',
  add: '添加部门',
  missing: '请填写部门名称',
  long: '名称最多30字',
  list: '部门列表',
  empty: '还没有部门。',
  closed: '已停用',
  rename: '改名',
  renameTo: (name: string) => `“${name}”改为`,
  save: '保存',
  close: '停用',
  closeQuestion: (name: string) => `停用${name}？`,
  closeAdvice: '该部门的账号会一并停用，立即退出。',
  reopen: '恢复',
  about: (action: string, name: string) => `${action}：${name}`,
} as const;

const ACTION_WORDS: Record<AuditAction, string> = {
  'sign-in': '登录',
  'sign-in-refused': '登录被拒（账号已停用）',
  invited: '邀请',
  'invitation-revoked': '撤回邀请',
  bound: '绑定设备',
  unbound: '解除绑定',
  'account-ended': '停用账号',
  'login-approved': '确认扫码登录',
  'login-refused': '扫码登录未通过（数字不对或已失效）',
  'department-added': '添加部门',
  'department-renamed': '部门改名',
  'department-closed': '停用部门',
  'contact-read': '查看诉求人联系方式',
  'round-drafted': '起草轮次',
  'round-changed': '修改轮次草案',
  'round-discarded': '删除轮次草案',
  'round-proposed': '提请封存轮次',
  'round-sealed': '确认封存轮次',
  'round-published': '公布轮次结果',
  'rotate-code': '更换二维码',
  'revoke-code': '停用二维码',
  'add-kiosk': '登记触摸屏',
  'make-letters': '生成邀请信',
  'revoke-letters': '停用邀请信',
  'export-ledger complaints': '导出诉求台账',
  'export-ledger answers': '导出答卷台账',
  'export-ledger rounds': '导出轮次台账',
  'export-ledger shares': '导出分享台账',
  'export-scores table': '导出测评结果表格',
  'export-scores bulletin': '导出测评结果通报',
  'token-made': '发放数据令牌',
  'token-revoked': '撤销数据令牌',
  'consumer-asked': '读取数据（当日首次）',
  'import-divisions': '导入区划',
  'import-duties': '导入事项清单',
  'import-units': '导入部门',
  'import-population': '导入人口构成',
};

export const AUDIT_WORDS = {
  list: '操作记录',
  empty: '还没有操作记录。',
  more: '更早的一百条',
  operator: '系统管理员',
} as const;

const whoWords = ({ role, division, department, name }: DeskView): string =>
  [name, deskWords(role, division, department)].filter(Boolean).join(' · ');

/** «张明 · 荷花池社区 社区工作人员 登录». */
export function entryWords(entry: AuditView['entries'][number]): string {
  const { action, by, to, department, seal, consumer } = entry;
  const what = (ACTION_WORDS as Record<string, string | undefined>)[action] ?? action;
  // Only asking is done by a consumer; whatever else names one was done to its token.
  const asked = action === 'consumer-asked' ? consumer : null;
  const whom = to ? whoWords(to) : (department ?? (asked === null ? consumer : null));
  const sealed = seal ? `（指纹 ${seal.slice(0, SHORT_SEAL)}）` : '';
  return `${by ? whoWords(by) : (asked ?? AUDIT_WORDS.operator)} ${what}${whom ? `：${whom}` : ''}${sealed}`;
}
