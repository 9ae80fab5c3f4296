/** What residents may ask, and whoever stands at a touch screen. */
import { judgeComplaint } from './judge-complaint';
import { keepPhoto } from './keep-photo';
import { openKiosk } from './open-kiosk';
import { readComplaint } from './read-complaint';
import { deleteMyData, readMyData } from './read-my-data';
import { readResults } from './read-results';
import { readSurvey } from './read-survey';
import { reportPressure } from './report-pressure';
import { submitComplaint } from './submit-complaint';
import { submitRating } from './submit-rating';
import { withdrawComplaint } from './withdraw-complaint';

export const residentOperations = {
  readSurvey,
  submitRating,
  reportPressure,
  readResults,
  keepPhoto,
  submitComplaint,
  readComplaint,
  judgeComplaint,
  withdrawComplaint,
  readMyData,
  deleteMyData,
  openKiosk,
};
