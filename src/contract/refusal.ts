/** Refusal 拒绝: every expected «no», by name. The words a person reads are the pages' affair. */
import * as z from 'zod/mini';

export const REFUSALS = [
  'unknown-operation',
  'bad-input',
  'identity-required',
  'session-required',
  'not-permitted',
  'code-forged',
  'code-revoked',
  'code-unknown',
  'invitation-void',
  'login-void',
  'account-ended',
  'account-unknown',
  'name-taken',
  'department-unknown',
  'division-unknown',
  'no-round',
  'round-not-open',
  'round-closed',
  'id-reused',
  'text-rejected',
  'photo-unreadable',
  'photo-missing',
  'complaint-unknown',
  'complaint-past-it',
  'step-not-possible',
  'admission-unknown',
  'admission-past-it',
  'draft-unknown',
  'round-not-possible',
  'quarter-over',
  'scheme-not-runnable',
  'kiosk-elsewhere',
  'letter-unknown',
  'letter-used',
] as const;
export type RefusalName = (typeof REFUSALS)[number];

export const Refusal = z.strictObject({
  refusal: z.enum(REFUSALS),
  /** The moment that matters: when the round opens, or closed. */
  at: z.optional(z.string()),
  /** For `bad-input`: where, and what is expected there. For a step that may not follow: why. */
  faults: z.optional(z.array(z.string())),
});
export type Refusal = z.infer<typeof Refusal>;

export const refuse = (name: RefusalName, more: Omit<Refusal, 'refusal'> = {}): Refusal => ({ refusal: name, ...more });

export const isRefusal = (result: object): result is Refusal => 'refusal' in result;
