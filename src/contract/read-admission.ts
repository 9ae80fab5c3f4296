/** One admission with its points, its hearing, what happened to it, and what whoever asks may do. */
import * as z from 'zod/mini';
import { AdmissionView } from './admission-view';
import { DivisionCode } from './shapes';

export const readAdmission = {
  input: z.strictObject({ region: DivisionCode, id: z.uuid() }),
  output: AdmissionView,
};
