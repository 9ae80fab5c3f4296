/**
 * How the complaints due in a period were handled, by `cmp/1`: of one division, of those directly below it, by category, and
 * what is overdue now by whose matter it is. How many there were is no figure: n is a share's denominator, and the order is
 * that of the codes.
 */
import * as z from 'zod/mini';
import { CATEGORIES } from '../domain/complaint/category';
import { COMPLAINT_RATES, type ComplaintRateName } from '../domain/complaint/complaint-rates';
import { METRICS_PERIODS } from '../domain/complaint/metrics-period';
import { UNIT_LEVELS } from '../domain/complaint/unit-level';
import { DivisionCode, Moment, Place } from './shapes';

const Share = z.number();
const Cases = z.int().check(z.positive());

/** A share in 0..1, unrounded, with its 95% interval and the cases in its denominator, or why there is none. */
export const ComplaintShareView = z.strictObject({
  n: z.nullable(Cases),
  estimate: z.nullable(Share),
  interval: z.nullable(z.strictObject({ lower: Share, upper: Share })),
  because: z.nullable(z.enum(['no-cases', 'too-few'])),
});
export type ComplaintShareView = z.infer<typeof ComplaintShareView>;

/** Working days; `still-open`: more of the n cases are open than would have to be closed. */
const DaysView = z.strictObject({
  n: z.nullable(Cases),
  days: z.nullable(z.int()),
  because: z.nullable(z.enum(['no-cases', 'too-few', 'still-open'])),
});
export type ComplaintDaysView = z.infer<typeof DaysView>;

const rates = Object.fromEntries(COMPLAINT_RATES.map((name) => [name, ComplaintShareView])) as Record<
  ComplaintRateName,
  typeof ComplaintShareView
>;

export const ComplaintMetricsView = z.strictObject({ ...rates, medianDays: DaysView, p90Days: DaysView });
export type ComplaintMetricsView = z.infer<typeof ComplaintMetricsView>;

export const readComplaintMetrics = {
  input: z.strictObject({
    /** Without a division: the reader's own. */
    division: z.optional(DivisionCode),
    period: z.enum(METRICS_PERIODS),
  }),
  output: z.strictObject({
    division: Place,
    /** From the top of what the reader may see down to the division. */
    path: z.array(Place),
    methodId: z.literal('cmp/1'),
    period: z.enum(METRICS_PERIODS),
    /** Deadlines from `from`, and before `until`. */
    window: z.strictObject({ from: Moment, until: Moment }),
    figures: ComplaintMetricsView,
    below: z.array(z.strictObject({ division: Place, figures: ComplaintMetricsView })),
    categories: z.array(z.strictObject({ category: z.enum(CATEGORIES), figures: ComplaintMetricsView })),
    /** Of what is open at `until`, whenever it was filed: the share past the clock that runs, by whose matter it is. */
    overdue: z.array(z.strictObject({ level: z.enum(UNIT_LEVELS), share: ComplaintShareView })),
    /** Of demands that the community put its stamp on something, those passed on to a department, where it was recorded. */
    stamps: z.array(
      z.strictObject({
        department: z.strictObject({ id: z.uuid(), name: z.string(), division: Place }),
        /** Of all such demands. */
        share: ComplaintShareView,
        figures: ComplaintMetricsView,
      }),
    ),
  }),
};
export type ComplaintMetricsRead = z.infer<typeof readComplaintMetrics.output>;
