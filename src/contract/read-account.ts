/** Who the asking account is, and the persons and browsers that stand for it. */
import * as z from 'zod/mini';
import { ROLES } from '../domain/role';
import { Moment, Place } from './shapes';

export const BINDING_KINDS = ['person', 'browser'] as const;

export const readAccount = {
  input: z.strictObject({}),
  output: z.strictObject({
    role: z.enum(ROLES),
    division: Place,
    department: z.nullable(z.string()),
    name: z.string(),
    bindings: z.array(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(BINDING_KINDS),
        boundAt: Moment,
        signedInAt: Moment,
        /** The one that asks. */
        here: z.boolean(),
      }),
    ),
  }),
};
export type AccountView = z.infer<typeof readAccount.output>;
