/** Takes in one photo of the repair before the reply it goes with. Sending the same `id` again is safe. */
import * as z from 'zod/mini';
import { keepPhoto } from './keep-photo';
import { DivisionCode } from './shapes';

export const keepReplyPhoto = {
  input: z.strictObject({
    id: z.uuid(),
    community: DivisionCode,
    complaint: z.uuid(),
    jpeg: keepPhoto.input.shape.jpeg,
  }),
  output: keepPhoto.output,
};
