/** Makes the code of a further touch screen. The first device that opens it keeps it; `listCodes` says how it is opened. */
import * as z from 'zod/mini';
import { DivisionCode } from './shapes';

export const addKiosk = {
  input: z.strictObject({
    community: z.optional(DivisionCode),
    /** Made by the page; asked again under it, the same touch screen is meant. */
    id: z.uuid(),
  }),
  output: z.strictObject({ serial: z.string() }),
};
