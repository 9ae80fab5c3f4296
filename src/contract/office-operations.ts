/** What staff, departments and officials may ask. A resident's phone does not carry it. */
import { applyAdmission } from './apply-admission';
import { handleAdmission } from './handle-admission';
import { handleComplaint } from './handle-complaint';
import { keepReplyPhoto } from './keep-reply-photo';
import { listAdmissions } from './list-admissions';
import { listComplaints } from './list-complaints';
import { listDivisions } from './list-divisions';
import { listDuties } from './list-duties';
import { readAdmission } from './read-admission';
import { openLedger } from './open-ledger';
import { readCase } from './read-case';
import { readContact } from './read-contact';
import { readLedger } from './read-ledger';
import { readProgress } from './read-progress';
import { addKiosk } from './add-kiosk';
import { listCodes } from './list-codes';
import { listLetters } from './list-letters';
import { makeLetters } from './make-letters';
import { readPoster } from './read-poster';
import { readPressure } from './read-pressure';
import { readRegister } from './read-register';
import { readScores } from './read-scores';
import { readShare } from './read-share';
import { readTaskReports } from './read-task-reports';
import { reportTask } from './report-task';
import { revokeCode } from './revoke-code';
import { revokeLetters } from './revoke-letters';
import { rotateCode } from './rotate-code';
import { signIn } from './sign-in';

export const officeOperations = {
  signIn,
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
  readLedger,
  openLedger,
};
