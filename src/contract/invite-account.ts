/** An official invites one person to one desk, once more to the same, takes an invitation back, or ends an account. */
import * as z from 'zod/mini';
import { ROLES } from '../domain/role';
import { DivisionCode, Moment, Written } from './shapes';

/** Characters of what a person is called. */
export const ACCOUNT_NAME_LIMIT = 20;

const Invited = z.strictObject({
  invitation: z.string(),
  /** `null` where the server does not know how it is reached; the page then knows. */
  link: z.nullable(z.string()),
  /** An SVG as a data address. */
  qr: z.string(),
  expiresAt: Moment,
});
export type Invited = z.infer<typeof Invited>;

export const inviteAccount = {
  input: z
    .strictObject({
      /** Made by the page: sending it again gives the same account and the same link. */
      id: z.uuid(),
      role: z.enum(ROLES),
      division: DivisionCode,
      /** Of the role `department`, and of no other: which. */
      department: z.optional(z.uuid()),
      name: Written(ACCOUNT_NAME_LIMIT),
    })
    .check(z.refine(({ role, department }) => (role === 'department') === (department !== undefined))),
  output: Invited,
};

/** An account with its desk; they must be of one another. */
const Named = { account: z.uuid(), role: z.enum(ROLES), division: DivisionCode };

export const inviteAgain = {
  input: z.strictObject({ id: z.uuid(), ...Named }),
  output: Invited,
};

/** Links of the account that nobody has used open nothing any more; whoever is bound stays so. */
export const revokeInvitation = { input: z.strictObject(Named), output: z.strictObject({}) };

/** Everybody who stands for the account is out at once. */
export const endAccount = { input: z.strictObject(Named), output: z.strictObject({}) };
