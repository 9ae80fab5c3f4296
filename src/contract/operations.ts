/** Every operation that can be asked, by name. The client and the doors know nothing else of each other. */
import type * as z from 'zod/mini';
import { judgeComplaint } from './judge-complaint';
import { keepPhoto } from './keep-photo';
import { listDivisions } from './list-divisions';
import { openKiosk } from './open-kiosk';
import { readComplaint } from './read-complaint';
import { deleteMyData, readMyData } from './read-my-data';
import { readPressure } from './read-pressure';
import { readResults } from './read-results';
import { readScores } from './read-scores';
import { readShare } from './read-share';
import { readSurvey } from './read-survey';
import { reportPressure } from './report-pressure';
import { signIn } from './sign-in';
import { submitComplaint } from './submit-complaint';
import { submitRating } from './submit-rating';
import { withdrawComplaint } from './withdraw-complaint';

export const operations = {
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
  signIn,
  readShare,
  listDivisions,
  readScores,
  readPressure,
};

export type OperationName = keyof typeof operations;
export type Input<N extends OperationName> = z.infer<(typeof operations)[N]['input']>;
export type Output<N extends OperationName> = z.infer<(typeof operations)[N]['output']>;
