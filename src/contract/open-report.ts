/** Where the scores of a division can be fetched for a few minutes, as a workbook or as a bulletin. */
import * as z from 'zod/mini';
import { REPORT_FORMATS } from '../domain/report/report-format';
import { DivisionCode } from './shapes';

export const openReport = {
  input: z.strictObject({
    format: z.enum(REPORT_FORMATS),
    /** The asking account's own where not given. */
    division: z.optional(DivisionCode),
  }),
  output: z.strictObject({
    /** A path on this server; `null` where it hands out no files, as in WeChat's cloud: a PC is needed then. */
    address: z.nullable(z.string()),
  }),
};
