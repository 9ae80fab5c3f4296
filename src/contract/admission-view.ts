/** A task let into communities, or on its way in, as it is shown: whoever applied and decided by name, never by account. */
import * as z from 'zod/mini';
import { ADMISSION_FAULTS } from '../domain/admission/admission-fault';
import { ADMISSION_KINDS } from '../domain/admission/admission-event';
import { ADMISSION_STATES } from '../domain/admission/admission-state';
import { CRITERIA } from '../domain/admission/rubric';
import { Moment, Place } from './shapes';

const Count = z.int().check(z.nonnegative());

/** Points by criterion; what the rubric allows is its own affair. */
export const PointsShape = z.record(z.enum(CRITERIA), Count);

/** A line of the register 准入清单. */
export const AdmissionLine = z.strictObject({
  id: z.uuid(),
  region: Place,
  title: z.string(),
  /** A department's name, or a division's. */
  applicant: z.string(),
  basis: z.string(),
  work: z.string(),
  hours: z.number(),
  means: z.string(),
  yuan: z.int(),
  personalData: z.boolean(),
  state: z.enum(ADMISSION_STATES),
  key: z.boolean(),
  from: Moment,
  /** Of the grant, once there is one. */
  until: Moment,
  total: z.nullable(Count),
  /** Why it was refused, or ended before its time. */
  reason: z.nullable(z.string()),
});
export type AdmissionLine = z.infer<typeof AdmissionLine>;

export const AdmissionView = z.strictObject({
  ...AdmissionLine.shape,
  rubric: z.string(),
  scored: z.nullable(z.strictObject({ points: PointsShape, words: z.string() })),
  heard: z.nullable(z.strictObject({ on: Moment, residents: Count, communities: Count, words: z.string() })),
  events: z.array(
    z.strictObject({ kind: z.enum(ADMISSION_KINDS), at: Moment, by: z.string(), words: z.nullable(z.string()) }),
  ),
  /** What whoever asks may do now. */
  may: z.array(z.enum(ADMISSION_KINDS)),
  /** What stands in the way of a grant; `null` where nothing does. */
  inTheWay: z.nullable(z.enum(ADMISSION_FAULTS)),
});
export type AdmissionView = z.infer<typeof AdmissionView>;
