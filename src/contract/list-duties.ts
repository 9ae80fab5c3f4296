/** The three lists 三张清单 in force where the account stands: what a refusal as «not our duty» is judged against. */
import * as z from 'zod/mini';
import { DutyView } from './read-case';

export const listDuties = {
  input: z.strictObject({}),
  output: z.strictObject({
    /** `null` where none was imported. */
    version: z.nullable(z.string()),
    duties: z.array(DutyView),
  }),
};
export type Duties = z.infer<typeof listDuties.output>;
