/** What staff, departments and officials may ask. A resident's phone does not carry it. */
import { applyAdmission } from './apply-admission';
import { listDepartments, saveDepartment } from './departments';
import { endBinding, signOut } from './end-binding';
import { handleAdmission } from './handle-admission';
import { handleComplaint } from './handle-complaint';
import { endAccount, inviteAccount, inviteAgain, revokeInvitation } from './invite-account';
import { keepReplyPhoto } from './keep-reply-photo';
import { listAccounts } from './list-accounts';
import { listAdmissions } from './list-admissions';
import { listComplaints } from './list-complaints';
import { listDivisions } from './list-divisions';
import { listDuties } from './list-duties';
import { approveLogin, awaitLogin, openLogin, readLogin } from './login';
import { readAccount } from './read-account';
import { readAdmission } from './read-admission';
import { readAudit } from './read-audit';
import { readCase } from './read-case';
import { readContact } from './read-contact';
import { readPressure } from './read-pressure';
import { readRegister } from './read-register';
import { readScores } from './read-scores';
import { readShare } from './read-share';
import { readTaskReports } from './read-task-reports';
import { reportTask } from './report-task';
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
  listDivisions,
  readScores,
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
};
