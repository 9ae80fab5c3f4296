/** The audit trail of a division and all below it, the newest first. */
import * as z from 'zod/mini';
import { ROLES } from '../domain/role';
import { DivisionCode, Moment } from './shapes';

export const DeskView = z.strictObject({
  role: z.enum(ROLES),
  division: z.string(),
  department: z.nullable(z.string()),
  /** Empty for whoever is not below the reader. */
  name: z.string(),
});
export type DeskView = z.infer<typeof DeskView>;

export const readAudit = {
  input: z.strictObject({
    /** The asking account's own where not given. */
    division: z.optional(DivisionCode),
    /** `next` of the page before. */
    before: z.optional(z.int()),
  }),
  output: z.strictObject({
    entries: z.array(
      z.strictObject({
        id: z.int(),
        at: Moment,
        /** One of `AUDIT_ACTIONS`, or of a later version's. */
        action: z.string(),
        /** `null`: an operator, or the server by itself. */
        by: z.nullable(DeskView),
        to: z.nullable(DeskView),
        department: z.nullable(z.string()),
        /** Seal of the round it was done to. */
        seal: z.nullable(z.string()),
        /** Another system: who asked, or whose token it was done to. */
        consumer: z.nullable(z.string()),
      }),
    ),
    /** `null` where these were the last. */
    next: z.nullable(z.int()),
  }),
};
export type AuditView = z.infer<typeof readAudit.output>;
