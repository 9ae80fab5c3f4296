/** Made-up department 部门, marked 演示: somebody to pass complaints on to. */
import { createHash } from 'node:crypto';
import type { Services } from '../../server/context';
import { addDepartment, findDepartment } from '../../server/store/departments';
import { uuidFrom } from '../../server/uuid-from';

export const MADE_UP_DEPARTMENT = {
  id: uuidFrom(createHash('sha256').update('demonstration department', 'utf8').digest()),
  division: '320404',
  name: '钟楼区城市管理局（演示）',
};

/** Safe to call again. */
export async function makeUpDepartment({ db, ...services }: Pick<Services, 'db' | 'now'>): Promise<void> {
  if (await findDepartment(db, MADE_UP_DEPARTMENT.id)) return;
  await addDepartment(db, { ...MADE_UP_DEPARTMENT, closed: false }, services.now());
}
