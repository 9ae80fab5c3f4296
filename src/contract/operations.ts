/** Every operation that can be asked, by name. The client and the doors know nothing else of each other. */
import type * as z from 'zod/mini';
import { listDivisions } from './list-divisions';
import { readScores } from './read-scores';
import { readShare } from './read-share';
import { readSurvey } from './read-survey';
import { signIn } from './sign-in';
import { submitRating } from './submit-rating';

export const operations = { readSurvey, submitRating, signIn, readShare, listDivisions, readScores };

export type OperationName = keyof typeof operations;
export type Input<N extends OperationName> = z.infer<(typeof operations)[N]['input']>;
export type Output<N extends OperationName> = z.infer<(typeof operations)[N]['output']>;
