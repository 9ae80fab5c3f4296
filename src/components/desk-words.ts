/** What an account is for, in words. */
import type { Role } from '../domain/role';

export const ROLE_WORDS: Record<Role, string> = {
  staff: '社区工作人员',
  department: '部门经办人',
  official: '管理人员',
};

/** «荷花池社区 社区工作人员», «钟楼区 住建局 部门经办人». */
export const deskWords = (role: Role, division: string, department: string | null = null): string =>
  [division, department, ROLE_WORDS[role]].filter(Boolean).join(' ');
