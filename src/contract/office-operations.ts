/** What staff, departments and officials may ask. A resident's phone does not carry it. */
import { handleComplaint } from './handle-complaint';
import { keepReplyPhoto } from './keep-reply-photo';
import { listComplaints } from './list-complaints';
import { listDivisions } from './list-divisions';
import { listDuties } from './list-duties';
import { readCase } from './read-case';
import { readContact } from './read-contact';
import { readProgress } from './read-progress';
import { readPressure } from './read-pressure';
import { readScores } from './read-scores';
import { readShare } from './read-share';
import { signIn } from './sign-in';

export const officeOperations = {
  signIn,
  readShare,
  readProgress,
  listDivisions,
  readScores,
  readPressure,
  listComplaints,
  readCase,
  handleComplaint,
  keepReplyPhoto,
  readContact,
  listDuties,
};
