/** Opens a session for an invited staff member or official. */
import * as z from 'zod/mini';
import { ROLES } from '../domain/role';
import { Place } from './shapes';

export const signIn = {
  input: z.strictObject({ invitation: z.string().check(z.maxLength(200)) }),
  output: z.strictObject({ session: z.string(), role: z.enum(ROLES), division: Place }),
};
