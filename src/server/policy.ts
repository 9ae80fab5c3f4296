/** Policy 权限: who may ask what, one row an operation. What is not granted here is refused. */
import type { Input, OperationName } from '../contract/operations';
import { refuse, type Refusal } from '../contract/refusal';
import { handles } from '../domain/complaint/step-rules';
import { levelOf, liesIn, type Level } from '../domain/division';
import { mayInvite, type Desk } from '../domain/may-invite';
import { ROLES, type Role } from '../domain/role';
import { parseScene } from '../domain/scene';
import type { Context } from './context';
import type { Account } from './store/accounts';
import type { Named } from './store/complaint-events';
import { whoseIs } from './store/complaint-standings';
import type { Queries } from './store/database';
import { unitOf } from './unit-of';

export type Rule<N extends OperationName> =
  | { by: 'anyone' | 'person' }
  /** A person, or a registered touch screen, which vouches for nobody: the operation checks its code and its registration. */
  | { by: 'person-or-kiosk'; code(input: Input<N>): string }
  | {
      by: readonly Role[];
      /** Levels of the accounts that may ask; all where not given. */
      from?: readonly Level[];
      /** The division asked about; it must lie in the account's own. `undefined` means the account's own. */
      about(input: Input<N>): string | undefined;
      /** The complaints asked about: there, and of a department's what is or was passed on to it. */
      cases?(input: Input<N>): readonly Named[];
      /** Only for the unit that has the matter, and those above it. */
      handling?: true;
      /** The desk it is about; it must be one the account may invite to. */
      over?(input: Input<N>): Desk;
    };

export const POLICY: { [N in OperationName]: Rule<N> } = {
  readSurvey: { by: 'anyone' },
  submitRating: { by: 'person-or-kiosk', code: (input) => input.code },
  reportPressure: { by: 'person-or-kiosk', code: (input) => input.code },
  readResults: { by: 'anyone' },
  // Of published rounds alone.
  readRelease: { by: 'anyone' },
  // Complaints may be made by anybody; from then on whoever holds the secret reference follows them up.
  keepPhoto: { by: 'anyone' },
  submitComplaint: { by: 'anyone' },
  readComplaint: { by: 'anyone' },
  judgeComplaint: { by: 'anyone' },
  withdrawComplaint: { by: 'anyone' },
  // Of the person the platform vouches for, and of complaints whose secret references are held.
  readMyData: { by: 'anyone' },
  deleteMyData: { by: 'anyone' },
  openKiosk: { by: 'anyone' },
  // An invitation, or what is bound, is all that is asked for.
  signIn: { by: 'anyone' },
  // A browser that nobody has signed in yet; a bound phone decides.
  openLogin: { by: 'anyone' },
  awaitLogin: { by: 'anyone' },
  readLogin: { by: ROLES, about: () => undefined },
  approveLogin: { by: ROLES, about: () => undefined },
  signOut: { by: ROLES, about: () => undefined },
  // Of the asking account and its own bindings.
  readAccount: { by: ROLES, about: () => undefined },
  endBinding: { by: ROLES, about: () => undefined },
  listAccounts: { by: ['official'], about: (input) => input.division },
  inviteAccount: { by: ['official'], about: (input) => input.division, over: (input) => input },
  inviteAgain: { by: ['official'], about: (input) => input.division, over: (input) => input },
  revokeInvitation: { by: ['official'], about: (input) => input.division, over: (input) => input },
  endAccount: { by: ['official'], about: (input) => input.division, over: (input) => input },
  // Departments stand in districts and cities.
  listDepartments: { by: ['official'], from: ['district', 'city'], about: (input) => input.division },
  saveDepartment: { by: ['official'], from: ['district', 'city'], about: (input) => input.division },
  readAudit: { by: ['official'], about: (input) => input.division },
  readShare: { by: ['staff'], about: () => undefined },
  readProgress: { by: ['staff', 'official'], about: (input) => input.community },
  readPoster: { by: ['staff'], about: () => undefined },
  listCodes: { by: ['staff', 'official'], about: (input) => input.community },
  rotateCode: { by: ['staff'], about: (input) => input.community },
  addKiosk: { by: ['staff'], about: (input) => input.community },
  // A level above may end what must not go on hanging.
  revokeCode: { by: ['staff', 'official'], about: (input) => input.community },
  // Whom a community invites is not the community's own choice.
  makeLetters: { by: ['official'], from: ['street', 'district', 'city'], about: (input) => input.community },
  listLetters: { by: ['official'], from: ['street', 'district', 'city'], about: (input) => input.community },
  revokeLetters: { by: ['official'], from: ['street', 'district', 'city'], about: (input) => input.community },
  listDivisions: { by: ['department', 'official'], about: (input) => input.parent },
  findDivisions: { by: ['official'], about: () => undefined },
  listRounds: { by: ['official'], about: (input) => input.division },
  readScores: { by: ['official'], about: (input) => input.division },
  readResponse: { by: ['official'], about: (input) => input.division },
  readTriage: { by: ['official'], about: (input) => input.division },
  readComplaintMetrics: { by: ['official'], about: (input) => input.division },
  readRounds: { by: ['official'], from: ['street', 'district', 'city'], about: () => undefined },
  // Which steps are whose, and that a seal takes two, is the domain's to say.
  draftRound: { by: ['official'], from: ['district', 'city'], about: (input) => input.region },
  handleRound: { by: ['official'], from: ['district', 'city'], about: (input) => input.region },
  // Streets are assessed themselves.
  runAssessment: { by: ['official'], from: ['district', 'city'], about: (input) => input.scheme.region },
  // Two levels above a community and higher: never the community's own street.
  readPressure: { by: ['official'], from: ['district', 'city'], about: (input) => input.division },
  listComplaints: { by: ROLES, about: (input) => input.division },
  readCase: {
    by: ROLES,
    about: (input) => input.community,
    cases: ({ community, id }) => [{ community, id }],
  },
  // Which steps are whose, of those who may see a complaint, is the domain's to say.
  handleComplaint: {
    by: ROLES,
    about: (input) => input.community,
    cases: ({ community, complaint, step }) => [
      { community, id: complaint },
      ...(step.kind === 'joined' ? [{ community, id: step.into }] : []),
    ],
  },
  keepReplyPhoto: {
    by: ROLES,
    about: (input) => input.community,
    cases: ({ community, complaint }) => [{ community, id: complaint }],
    handling: true,
  },
  readContact: {
    by: ROLES,
    about: (input) => input.community,
    cases: ({ community, complaint }) => [{ community, id: complaint }],
    handling: true,
  },
  listDuties: { by: ROLES, about: () => undefined },
  applyAdmission: { by: ['department', 'official'], about: (input) => input.region },
  handleAdmission: { by: ['department', 'official'], about: (input) => input.region },
  listAdmissions: { by: ['department', 'official'], about: () => undefined },
  readAdmission: { by: ['department', 'official'], about: (input) => input.region },
  // What a community may be given is for anybody to know; without a code the operation asks for an account.
  readRegister: { by: 'anyone' },
  reportTask: { by: ['staff'], about: () => undefined },
  // Never the community's own street, and no division within the reader's own: two numbers could be subtracted.
  readTaskReports: { by: ['official'], from: ['district', 'city'], about: () => undefined },
  rateUpward: { by: ['staff'], about: () => undefined },
  readUpward: { by: ['staff'], about: () => undefined },
  // Of a department no more than its own figures, whatever division it asks about.
  readUpwardResults: { by: ['department', 'official'], about: (input) => input.division },
  // A department sees what is passed to it, never a whole division's.
  readLedger: { by: ['staff', 'official'], about: (input) => input.division },
  openLedger: { by: ['staff', 'official'], about: (input) => input.division },
  openReport: { by: ['official'], about: (input) => input.division },
};

/** A consumer 数据使用方 is another system with a token; it may ask what is granted here, of its division and what lies in it. */
export interface ConsumerRule<N extends OperationName> {
  by: 'consumer';
  /** `undefined` means the consumer's own division. */
  about(input: Input<N>): string | undefined;
}

export const CONSUMER_POLICY: { [N in OperationName]?: ConsumerRule<N> } = {
  listDivisions: { by: 'consumer', about: (input) => input.parent },
  listRounds: { by: 'consumer', about: (input) => input.division },
  readScores: { by: 'consumer', about: (input) => input.division },
  readComplaintMetrics: { by: 'consumer', about: (input) => input.division },
};

/** The refusal that stands in a consumer's way, or `null`. Nothing that people may ask is granted to it besides. */
export function consumerRefusal<N extends OperationName>(
  name: N,
  input: Input<N>,
  { consumer }: Pick<Context, 'consumer'>,
): Refusal | null {
  if (!consumer) return refuse('session-required');
  const rule = CONSUMER_POLICY[name];
  const granted = rule !== undefined && liesIn(rule.about(input) ?? consumer.division, consumer.division);
  return granted ? null : refuse('not-permitted');
}

/** The refusal that stands in the way, or `null`. */
export async function refusalFor<N extends OperationName>(
  name: N,
  input: Input<N>,
  context: Context,
): Promise<Refusal | null> {
  const rule: Rule<N> = POLICY[name];
  if ('code' in rule) {
    return context.person || parseScene(rule.code(input))?.kind === 'kiosk' ? null : refuse('identity-required');
  }
  if (!('about' in rule)) {
    return rule.by === 'anyone' || context.person ? null : refuse('identity-required');
  }
  const { account } = context;
  if (!account) return refuse('session-required');
  if (!mayAsk(account, rule, rule.about(input))) return refuse('not-permitted');
  const over = rule.over?.(input);
  if (over && !mayInvite(account, over)) return refuse('not-permitted');
  for (const named of rule.cases?.(input) ?? []) {
    const refusal = await refusalOfCase(context.db, account, named, rule.handling ?? false);
    if (refusal) return refusal;
  }
  return null;
}

/**
 * By role, level and division; whose a complaint is comes on top.
 * @param asked `undefined` means the account's own division
 */
export function mayAsk(
  { role, division }: Pick<Account, 'role' | 'division'>,
  { by, from }: { by: readonly Role[]; from?: readonly Level[] },
  asked: string | undefined,
): boolean {
  const level = levelOf(division);
  const highEnough = !from || (level !== null && from.includes(level));
  return by.includes(role) && highEnough && liesIn(asked ?? division, division);
}

/** To a department a complaint that is not its own and one there is not are the same. */
async function refusalOfCase(db: Queries, account: Account, named: Named, handling: boolean): Promise<Refusal | null> {
  const whose = await whoseIs(db, named);
  if (account.role === 'department' && !whose?.departments.includes(account.department!))
    return refuse('not-permitted');
  if (!whose) return refuse('complaint-unknown');
  return handling && !handles(unitOf(account), whose) ? refuse('not-permitted') : null;
}
