/** A ledger 台账 of a division and all below it, a page at a time, exactly as the workbook has it; and the workbooks made of it last. */
import * as z from 'zod/mini';
import { CHANNELS } from '../domain/channel';
import { EVIDENCES } from '../domain/evidence';
import { LEDGER_KINDS } from '../domain/ledger/ledger';
import { isMonth } from '../domain/ledger/months';
import { DivisionCode, Moment, Place } from './shapes';

const Month = z.string().check(z.refine(isMonth));

export const LedgerQuestion = z.strictObject({
  kind: z.enum(LEDGER_KINDS),
  /** The asking account's own where not given. */
  division: z.optional(DivisionCode),
  /** The first month and the last, in China; all of them where not given. */
  from: z.optional(Month),
  to: z.optional(Month),
});
export type LedgerQuestion = z.infer<typeof LedgerQuestion>;

/** Where a page of rows ended: each ledger fills in what its rows are ordered by. */
export const LedgerPosition = z.strictObject({
  at: z.optional(Moment),
  community: z.optional(DivisionCode),
  id: z.optional(z.uuid()),
  serial: z.optional(z.string().check(z.maxLength(8))),
  round: z.optional(z.int().check(z.maximum(2147483647), z.minimum(0))),
  channel: z.optional(z.enum(CHANNELS)),
  evidence: z.optional(z.enum(EVIDENCES)),
});
export type LedgerPosition = z.infer<typeof LedgerPosition>;

/** A moment is ISO 8601, UTC; what a column holds is said in `LEDGER_COLUMNS`. */
const CellView = z.union([z.string(), z.number(), z.null()]);

export const ExportView = z.strictObject({
  id: z.uuid(),
  at: Moment,
  division: Place,
  from: z.nullable(Month),
  to: z.nullable(Month),
  rows: z.int(),
  /** Of the rows, in hexadecimal: see the workbook's last sheet. */
  sha256: z.string(),
});
export type ExportView = z.infer<typeof ExportView>;

export const readLedger = {
  input: z.strictObject({ ...LedgerQuestion.shape, after: z.optional(LedgerPosition) }),
  output: z.strictObject({
    division: Place,
    /** All rows there are, not those of this page. */
    total: z.int(),
    rows: z.array(z.array(CellView)),
    /** `null` where these were the last. */
    next: z.nullable(LedgerPosition),
    /** Workbooks made of this ledger of this division, whoever made them; the newest first, a few of them. */
    exports: z.array(ExportView),
  }),
};
export type LedgerView = z.infer<typeof readLedger.output>;
