/** The page each role begins at. */
import type { Role } from '../../../domain/role';

export const homeOf = (role: Role): string => (role === 'official' ? '/pages/official/scores' : '/pages/staff/today');
