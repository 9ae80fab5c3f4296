/** What a registered touch screen shows: the survey, and the community's poster code for those who take their own phone. */
import * as z from 'zod/mini';
import { readSurvey } from './read-survey';
import { Device, ScannedCode } from './shapes';

export const openKiosk = {
  /** The first device to open a kiosk code is registered with it; no other may use the code from then on. */
  input: z.strictObject({ code: ScannedCode, device: Device }),
  output: z.strictObject({
    ...readSurvey.output.shape,
    /** An SVG as a data address, of the poster's link; `null` where the server does not know how it is reached. */
    posterQr: z.nullable(z.string()),
  }),
};
export type Kiosk = z.infer<typeof openKiosk.output>;
