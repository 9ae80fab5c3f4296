/** Tasks that were never let in, as staff report them: how many people a department, never who or where. */
import * as z from 'zod/mini';
import { Moment } from './shapes';

const People = z.int().check(z.positive());

export const readTaskReports = {
  /** Of the asking account's own division, and none within it. */
  input: z.strictObject({}),
  output: z.strictObject({
    /** The newest first. */
    quarters: z.array(
      z.strictObject({
        id: z.string(),
        closesAt: Moment,
        /** While it is open, numbers are rounded down and there are no words. */
        open: z.boolean(),
        departments: z.array(z.strictObject({ name: z.string(), people: People, words: z.array(z.string()) })),
        /** Of departments too few people named, and where none was named; `null` where they are too few together. */
        others: z.nullable(z.strictObject({ people: People, words: z.array(z.string()) })),
      }),
    ),
  }),
};
export type TaskReports = z.infer<typeof readTaskReports.output>;
