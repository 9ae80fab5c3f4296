/** What staff, departments and officials may ask. A resident's phone does not carry it. */
import { applyAdmission } from './apply-admission';
import { handleAdmission } from './handle-admission';
import { listDepartments, saveDepartment } from './departments';
import { draftRound } from './draft-round';
import { endBinding, signOut } from './end-binding';
import { handleComplaint } from './handle-complaint';
import { handleRound } from './handle-round';
import { endAccount, inviteAccount, inviteAgain, revokeInvitation } from './invite-account';
import { keepReplyPhoto } from './keep-reply-photo';
import { listAdmissions } from './list-admissions';
import { listComplaints } from './list-complaints';
import { findDivisions } from './find-divisions';
import { listDivisions } from './list-divisions';
import { listDuties } from './list-duties';
import { readAdmission } from './read-admission';
import { openLedger } from './open-ledger';
import { openReport } from './open-report';
import { listAccounts } from './list-accounts';
import { approveLogin, awaitLogin, openLogin, readLogin } from './login';
import { readAccount } from './read-account';
import { readAudit } from './read-audit';
import { readCase } from './read-case';
import { readComplaintMetrics } from './read-complaint-metrics';
import { readContact } from './read-contact';
import { readLedger } from './read-ledger';
import { readProgress } from './read-progress';
import { addKiosk } from './add-kiosk';
import { listCodes } from './list-codes';
import { listLetters } from './list-letters';
import { listRounds } from './list-rounds';
import { makeLetters } from './make-letters';
import { readPoster } from './read-poster';
import { readPressure } from './read-pressure';
import { rateUpward } from './rate-upward';
import { readResponse } from './read-response';
import { readRegister } from './read-register';
import { readRounds } from './read-rounds';
import { readRelease } from './read-release';
import { readScores } from './read-scores';
import { readShare } from './read-share';
import { readTriage } from './read-triage';
import { readTaskReports } from './read-task-reports';
import { readUpward } from './read-upward';
import { readUpwardResults } from './read-upward-results';
import { reportTask } from './report-task';
import { revokeCode } from './revoke-code';
import { revokeLetters } from './revoke-letters';
import { runAssessment } from './run-assessment';
import { rotateCode } from './rotate-code';
import { signIn } from './sign-in';

export const officeOperations = {
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
  readPoster,
  listCodes,
  rotateCode,
  revokeCode,
  addKiosk,
  makeLetters,
  listLetters,
  revokeLetters,
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
  readRelease,
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
