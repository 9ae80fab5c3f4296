/** Complaints of a division and all below it: what is overdue first, then what is due next. Closed ones: the newest first. */
import * as z from 'zod/mini';
import { CATEGORIES } from '../domain/complaint/category';
import { CaseLine } from './case-view';
import { DivisionCode, Moment } from './shapes';

/**
 * `mine`: open, and the asking unit's to do something about now; `overdue`: open and out of time; `escalated`: open and told to
 * the asking unit or above; `held`: texts a person has to look at; `open`; `done`: answered, refused, closed or withdrawn.
 */
export const CASE_QUEUES = ['mine', 'overdue', 'escalated', 'held', 'open', 'done'] as const;
export type CaseQueue = (typeof CASE_QUEUES)[number];

const Count = z.int().check(z.nonnegative());

export const listComplaints = {
  input: z.strictObject({
    /** The asking account's own where not given. */
    division: z.optional(DivisionCode),
    queue: z.enum(CASE_QUEUES),
    category: z.optional(z.enum(CATEGORIES)),
    /** A case number or its beginning. */
    number: z.optional(z.string().check(z.maxLength(20))),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.strictObject({
    /** The server's clock: a page says «today» and «overdue for days» by it, whatever the device is set to. */
    asOf: Moment,
    /** How many stand in each queue, whatever category or number is looked for. */
    counts: z.record(z.enum(CASE_QUEUES), Count),
    /** Among `mine`: what ends today. */
    dueToday: Count,
    complaints: z.array(CaseLine),
    /** `null` where these were the last. */
    next: z.nullable(z.string()),
  }),
};
export type CaseList = z.infer<typeof listComplaints.output>;
