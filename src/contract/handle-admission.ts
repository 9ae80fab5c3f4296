/** One step of an admission. Sending the same `id` again is safe. Who and when is the server's to say. */
import * as z from 'zod/mini';
import { ADMISSION_TEXT_LIMIT } from '../domain/admission/application';
import { PointsShape } from './admission-view';
import { DivisionCode, Moment, Written } from './shapes';

const Words = Written(ADMISSION_TEXT_LIMIT);
const Reason = Words.check(z.refine((words) => words.trim() !== ''));
const People = z.int().check(z.nonnegative(), z.maximum(100_000));

export const AdmissionStepInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scored'), points: PointsShape, words: Words }),
  z.strictObject({ kind: z.literal('heard'), on: Moment, residents: People, communities: People, words: Reason }),
  z.strictObject({ kind: z.literal('granted'), until: Moment, words: Words }),
  z.strictObject({ kind: z.literal('refused'), words: Reason }),
  z.strictObject({ kind: z.literal('withdrawn') }),
  z.strictObject({ kind: z.literal('ended'), words: Reason }),
]);
export type AdmissionStepInput = z.infer<typeof AdmissionStepInput>;

export const handleAdmission = {
  input: z.strictObject({
    /** Made by the page for this step. */
    id: z.uuid(),
    region: DivisionCode,
    admission: z.uuid(),
    step: AdmissionStepInput,
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
