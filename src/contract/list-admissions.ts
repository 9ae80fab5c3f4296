/** Applications and admissions: a department’s own, or those of an official’s division, of what lies in it and of what it lies in. */
import * as z from 'zod/mini';
import { AdmissionLine } from './admission-view';
import { Moment } from './shapes';

/** `open`: to be decided; `in-force`: let in, running or to come; `over`: refused, withdrawn, ended or expired. */
export const ADMISSION_SHELVES = ['open', 'in-force', 'over'] as const;
export type AdmissionShelf = (typeof ADMISSION_SHELVES)[number];

export const listAdmissions = {
  input: z.strictObject({
    shelf: z.enum(ADMISSION_SHELVES),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(100))),
  }),
  output: z.strictObject({
    counts: z.record(z.enum(ADMISSION_SHELVES), z.int().check(z.nonnegative())),
    admissions: z.array(AdmissionLine),
    /** `null` where these were the last. */
    next: z.nullable(z.string()),
    /** Days on which a task applied for now may begin. */
    starts: z.array(Moment),
  }),
};
export type AdmissionList = z.infer<typeof listAdmissions.output>;
