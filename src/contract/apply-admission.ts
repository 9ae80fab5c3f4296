/** A department asks to bring a task into communities. Sending the same `id` again is safe. */
import * as z from 'zod/mini';
import { ADMISSION_TEXT_LIMIT, TITLE_LIMIT } from '../domain/admission/application';
import { DivisionCode, Moment, Written } from './shapes';

const said = (limit: number) => Written(limit).check(z.refine((words) => words.trim() !== ''));

export const applyAdmission = {
  input: z.strictObject({
    /** Of the admission. */
    id: z.uuid(),
    region: DivisionCode,
    title: said(TITLE_LIMIT),
    basis: said(ADMISSION_TEXT_LIMIT),
    work: said(ADMISSION_TEXT_LIMIT),
    hours: z.number().check(z.positive(), z.maximum(744)),
    means: said(ADMISSION_TEXT_LIMIT),
    yuan: z.int().check(z.nonnegative(), z.maximum(100_000_000)),
    personalData: z.boolean(),
    from: Moment,
    until: Moment,
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
export type NewAdmission = z.infer<typeof applyAdmission.input>;
