/** The accounts an official may invite and end, a page at a time. */
import * as z from 'zod/mini';
import { ROLES } from '../domain/role';
import { DivisionCode, Moment, Place, Written } from './shapes';

export const AccountLine = z.strictObject({
  id: z.uuid(),
  role: z.enum(ROLES),
  division: Place,
  department: z.nullable(z.string()),
  name: z.string(),
  /**
   * `invited`: a link is open that nobody has used; `expired`: nothing is bound and no link is open; `bound`: somebody stands
   * for it; `ended`.
   */
  state: z.enum(['invited', 'expired', 'bound', 'ended']),
  invitedAt: Moment,
  /** Until when the open link may be used. */
  openUntil: z.nullable(Moment),
  signedInAt: z.nullable(Moment),
});
export type AccountLine = z.infer<typeof AccountLine>;

export const listAccounts = {
  input: z.strictObject({
    /** The asking account's own where not given. */
    division: z.optional(DivisionCode),
    /** Part of a person's, a department's or a division's name, or the beginning of a division's code. */
    search: z.optional(Written(40)),
    /** Those that were ended, in place of those that stand. */
    ended: z.optional(z.literal(true)),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(60))),
  }),
  output: z.strictObject({
    accounts: z.array(AccountLine),
    /** `null` where these were the last. */
    next: z.nullable(z.string()),
  }),
};
export type AccountList = z.infer<typeof listAccounts.output>;
