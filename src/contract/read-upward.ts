/** Whom a staff member may rate this quarter, and whether they have; never what they said, for somebody may look on. */
import * as z from 'zod/mini';
import { QUARTER_ID } from '../domain/quarter';
import { RATED_LEVELS } from '../domain/upward/rated-unit';
import { Moment, Place } from './shapes';

/** Unit 评价对象 by name; `department` is `null` for a street and a district. */
export const TargetView = z.strictObject({
  level: z.enum(RATED_LEVELS),
  division: Place,
  department: z.nullable(z.strictObject({ id: z.uuid(), name: z.string() })),
});
export type TargetView = z.infer<typeof TargetView>;

export const readUpward = {
  input: z.strictObject({}),
  output: z.strictObject({
    quarter: z.strictObject({ id: z.string().check(z.regex(QUARTER_ID)), closesAt: Moment }),
    targets: z.array(z.strictObject({ ...TargetView.shape, given: z.boolean() })),
  }),
};
export type Upward = z.infer<typeof readUpward.output>;
