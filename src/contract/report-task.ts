/** Staff say that a task was passed down which was never let in. Without a name; nobody is shown what they have said. */
import * as z from 'zod/mini';
import { TASK_NOTE_LIMIT } from '../domain/admission/task-report';
import { QUARTER_ID } from '../domain/quarter';
import { Written } from './shapes';

/** More requests than a page makes in one visit. */
const MOST_EARLIER = 50;

export const reportTask = {
  input: z.strictObject({
    /** Made by the page for this tap. */
    id: z.uuid(),
    quarter: z.string().check(z.regex(QUARTER_ID)),
    said: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('reported'),
        /** `null`: not said. */
        department: z.nullable(z.uuid()),
        words: z.optional(Written(TASK_NOTE_LIMIT)),
      }),
      /** Everything of this quarter. `earlier`: requests of the page that nobody has answered; they count for nothing when they arrive. */
      z.strictObject({
        kind: z.literal('taken-back'),
        earlier: z.array(z.uuid()).check(z.maxLength(MOST_EARLIER)),
      }),
    ]),
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
export type TaskReport = z.infer<typeof reportTask.input>;
