/** Where a ledger can be fetched as a workbook for a few minutes. */
import * as z from 'zod/mini';
import { LedgerQuestion } from './read-ledger';

export const openLedger = {
  input: LedgerQuestion,
  output: z.strictObject({
    /** A path on this server; `null` where it hands out no files, as in WeChat's cloud: a PC is needed then. */
    address: z.nullable(z.string()),
  }),
};
