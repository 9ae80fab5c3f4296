/** Complaint rates 诉求比率: the names of the shares of `cmp/1`, in the order they are told in. */
import type { ComplaintMetrics } from './complaint-metrics';

export const COMPLAINT_RATES = [
  'answeredInTime',
  'confirmedFixed',
  'confirmedFixedOfDue',
  'confirmedFixedOfVerdicts',
  'unconfirmed',
  'satisfied',
  'satisfiedAgain',
  'declined',
  'overturned',
  'reopened',
  'closedWithinTenMinutes',
] as const satisfies readonly (keyof ComplaintMetrics)[];
export type ComplaintRateName = (typeof COMPLAINT_RATES)[number];
