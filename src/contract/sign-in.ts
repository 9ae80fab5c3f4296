/** Opens a short session: by an invitation, which binds whoever opens it, or with what is bound already. */
import * as z from 'zod/mini';
import { ROLES } from '../domain/role';
import { Place } from './shapes';

/** A browser's own key, 32 random bytes in hexadecimal, made by its page; inside WeChat the platform says who calls. */
export const DeviceKey = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const signIn = {
  input: z.strictObject({
    invitation: z.optional(z.string().check(z.maxLength(200))),
    device: z.optional(DeviceKey),
  }),
  output: z.strictObject({ session: z.string(), role: z.enum(ROLES), division: Place }),
};
