/** Call 调用: every operation, whichever door it came through. The only place that catches. */
import type { Answer } from '../contract/answer';
import { operations, type Input, type OperationName, type Output } from '../contract/operations';
import { isRefusal, refuse, type Refusal } from '../contract/refusal';
import { dayInChina } from '../domain/complaint/working-days';
import type { Context, Credentials, Services } from './context';
import { signOut } from './operations/sign-out';
import { readAccount } from './operations/read-account';
import { endBinding } from './operations/end-binding';
import { openLogin } from './operations/open-login';
import { awaitLogin } from './operations/await-login';
import { readLogin } from './operations/read-login';
import { approveLogin } from './operations/approve-login';
import { listAccounts } from './operations/list-accounts';
import { inviteAccount } from './operations/invite-account';
import { inviteAgain } from './operations/invite-again';
import { revokeInvitation } from './operations/revoke-invitation';
import { endAccount } from './operations/end-account';
import { listDepartments } from './operations/list-departments';
import { saveDepartment } from './operations/save-department';
import { readAudit } from './operations/read-audit';
import { deleteMyData } from './operations/delete-my-data';
import { judgeComplaint } from './operations/judge-complaint';
import { keepPhoto } from './operations/keep-photo';
import { listComplaints } from './operations/list-complaints';
import { readCase } from './operations/read-case';
import { handleComplaint } from './operations/handle-complaint';
import { keepReplyPhoto } from './operations/keep-reply-photo';
import { readContact } from './operations/read-contact';
import { listDuties } from './operations/list-duties';
import { findDivisions } from './operations/find-divisions';
import { listDivisions } from './operations/list-divisions';
import { openKiosk } from './operations/open-kiosk';
import { openLedger } from './operations/open-ledger';
import { openReport } from './operations/open-report';
import { readComplaint } from './operations/read-complaint';
import { readComplaintMetrics } from './operations/read-complaint-metrics';
import { readLedger } from './operations/read-ledger';
import { readMyData } from './operations/read-my-data';
import { readPressure } from './operations/read-pressure';
import { readProgress } from './operations/read-progress';
import { readRelease } from './operations/read-release';
import { readResults } from './operations/read-results';
import { readResponse } from './operations/read-response';
import { readScores } from './operations/read-scores';
import { readShare } from './operations/read-share';
import { readSurvey } from './operations/read-survey';
import { reportPressure } from './operations/report-pressure';
import { addKiosk } from './operations/add-kiosk';
import { listCodes } from './operations/list-codes';
import { listRounds } from './operations/list-rounds';
import { listLetters } from './operations/list-letters';
import { makeLetters } from './operations/make-letters';
import { readPoster } from './operations/read-poster';
import { revokeCode } from './operations/revoke-code';
import { revokeLetters } from './operations/revoke-letters';
import { runAssessment } from './operations/run-assessment';
import { rotateCode } from './operations/rotate-code';
import { signIn } from './operations/sign-in';
import { submitComplaint } from './operations/submit-complaint';
import { submitRating } from './operations/submit-rating';
import { withdrawComplaint } from './operations/withdraw-complaint';
import { applyAdmission } from './operations/apply-admission';
import { handleAdmission } from './operations/handle-admission';
import { listAdmissions } from './operations/list-admissions';
import { readAdmission } from './operations/read-admission';
import { rateUpward } from './operations/rate-upward';
import { readTriage } from './operations/read-triage';
import { readUpward } from './operations/read-upward';
import { readUpwardResults } from './operations/read-upward-results';
import { readRegister } from './operations/read-register';
import { reportTask } from './operations/report-task';
import { readTaskReports } from './operations/read-task-reports';
import { readRounds } from './operations/read-rounds';
import { draftRound } from './operations/draft-round';
import { handleRound } from './operations/handle-round';
import { hashToken } from './consumer-token';
import { consumerRefusal, refusalFor } from './policy';
import { readSession } from './session';
import { findBound } from './store/bindings';
import { findConsumer, noteUse, type Consumer } from './store/consumers';

type Handler<N extends OperationName> = (input: Input<N>, context: Context) => Promise<Output<N> | Refusal>;

const HANDLERS: { [N in OperationName]: Handler<N> } = {
  readSurvey,
  submitRating,
  reportPressure,
  readResults,
  readRelease,
  keepPhoto,
  submitComplaint,
  readComplaint,
  judgeComplaint,
  withdrawComplaint,
  readMyData,
  deleteMyData,
  openKiosk,
  signIn,
  signOut,
  readAccount,
  endBinding,
  openLogin,
  awaitLogin,
  readLogin,
  approveLogin,
  listAccounts,
  inviteAccount,
  inviteAgain,
  revokeInvitation,
  endAccount,
  listDepartments,
  saveDepartment,
  readAudit,
  readShare,
  readProgress,
  addKiosk,
  listCodes,
  listLetters,
  makeLetters,
  readPoster,
  revokeCode,
  revokeLetters,
  rotateCode,
  listDivisions,
  findDivisions,
  listRounds,
  readScores,
  readResponse,
  readTriage,
  readComplaintMetrics,
  readRounds,
  draftRound,
  handleRound,
  runAssessment,
  readPressure,
  listComplaints,
  readCase,
  handleComplaint,
  keepReplyPhoto,
  readContact,
  listDuties,
  applyAdmission,
  handleAdmission,
  listAdmissions,
  readAdmission,
  readRegister,
  reportTask,
  readTaskReports,
  rateUpward,
  readUpward,
  readUpwardResults,
  readLedger,
  openLedger,
  openReport,
};

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);

/** Answers one question. A refusal has a name; anything unforeseen is reported once and answered as a fault. */
export async function call(
  services: Services,
  name: string,
  input: unknown,
  credentials: Credentials,
): Promise<Answer> {
  if (!isOperation(name)) return refuse('unknown-operation');
  try {
    return await perform(services, name, input, credentials);
  } catch (fault) {
    services.report({ operation: name, ...describe(fault) });
    return { fault: true };
  }
}

async function perform<N extends OperationName>(
  services: Services,
  name: N,
  input: unknown,
  credentials: Credentials,
): Promise<Answer> {
  const parsed = operations[name].input.safeParse(input);
  if (!parsed.success) {
    // Where and which rule; never the value, which may be an answer.
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.code}`);
    return refuse('bad-input', { faults });
  }
  const checked = parsed.data as Input<N>;
  const context = await contextFor(services, credentials);
  const refusal =
    credentials.token === undefined
      ? await refusalFor(name, checked, context)
      : consumerRefusal(name, checked, context);
  if (refusal) return refusal;
  const result = await HANDLERS[name](checked, context);
  return isRefusal(result) ? result : { output: result };
}

async function contextFor(services: Services, { person, session, token }: Credentials): Promise<Context> {
  if (token !== undefined) {
    const consumer = await consumerOf(services, token);
    return { ...services, person: null, account: null, binding: null, consumer };
  }
  const id = session && (await readSession(services.keys.session, session, services.now()));
  const bound = id ? await findBound(services.db, id) : null;
  return { ...services, person, account: bound?.account ?? null, binding: bound?.binding ?? null, consumer: null };
}

/** Whatever it asks, that it has asked is written down. */
async function consumerOf(services: Services, token: string): Promise<Consumer | null> {
  const now = services.now();
  const consumer = await findConsumer(services.db, hashToken(token), now);
  if (consumer) await noteUse(services.db, consumer, now, dayInChina(now));
  return consumer;
}

/** The kind and place of a fault without its message: PostgreSQL's quote values. */
function describe(fault: unknown): { kind: string; at: string[] } {
  if (!(fault instanceof Error)) return { kind: typeof fault, at: [] };
  const code = 'code' in fault ? ` ${String(fault.code)}` : '';
  const at = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { kind: fault.name + code, at: at.slice(0, 8).map((line) => line.trim()) };
}
