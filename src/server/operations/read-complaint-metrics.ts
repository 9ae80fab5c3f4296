import type { Input, Output } from '../../contract/operations';
import type { ComplaintMetricsView, ComplaintShareView } from '../../contract/read-complaint-metrics';
import { refuse, type Refusal } from '../../contract/refusal';
import { CATEGORIES } from '../../domain/complaint/category';
import { addComplaintCounts, noComplaintCounts, type ComplaintCounts } from '../../domain/complaint/complaint-counts';
import { complaintShare } from '../../domain/complaint/complaint-figure';
import { complaintMetrics } from '../../domain/complaint/complaint-metrics';
import { COMPLAINT_RATES, type ComplaintRateName } from '../../domain/complaint/complaint-rates';
import type { DueWindow } from '../../domain/complaint/due-window';
import { periodWindow } from '../../domain/complaint/metrics-period';
import { UNIT_LEVELS } from '../../domain/complaint/unit-level';
import type { Context } from '../context';
import { cohortCounts, overdueCounts, stampCountsByDepartment, type CountsByName } from '../store/complaint-metrics';
import type { Queries } from '../store/database';
import { departmentsNamed } from '../store/departments';
import { divisionsBelow, findDivisions } from '../store/divisions';
import { pathTo } from '../path-to';
import { placeOf } from '../views';

/** Confidence level of the intervals. */
const LEVEL = 0.95;

/** How the complaints due in a period were handled, of a division and of those directly in it. */
export async function readComplaintMetrics(
  input: Input<'readComplaintMetrics'>,
  context: Context,
): Promise<Output<'readComplaintMetrics'> | Refusal> {
  const { db } = context;
  const now = context.now();
  const path = await pathTo(context, input.division);
  const division = path.at(-1);
  if (!division) return refuse('division-unknown');
  const below = await divisionsBelow(db, division.code);
  const window = periodWindow(input.period, now);
  const parts = below.length > 0 ? below : [division];
  const asked = { region: division.code, digits: parts[0]!.code.length, window, now };
  const counts = await cohortCounts(db, asked);
  const countsOf = (name: string) => counts.get(name) ?? noComplaintCounts();
  const whole = parts.map(({ code }) => countsOf(code)).reduce(addComplaintCounts);
  return {
    division: placeOf(division),
    path: path.map(placeOf),
    methodId: 'cmp/1',
    period: input.period,
    window: { from: window.from.toISOString(), until: window.until.toISOString() },
    figures: viewOf(whole, window),
    below: below.map((one) => ({ division: placeOf(one), figures: viewOf(countsOf(one.code), window) })),
    categories: CATEGORIES.map((category) => ({ category, figures: viewOf(countsOf(category), window) })),
    overdue: await overdueByLevel(db, division.code, now),
    stamps: await stampsOf(db, await stampCountsByDepartment(db, asked), countsOf('stamp').due, window),
  };
}

/** Levels that have nothing open are told too. */
async function overdueByLevel(db: Queries, region: string, now: Date) {
  const counts = await overdueCounts(db, region, now);
  return UNIT_LEVELS.map((level) => {
    const { overdue, open } = counts.find(({ owner }) => owner === level) ?? { overdue: 0, open: 0 };
    return { level, share: complaintShare(overdue, open, LEVEL) };
  });
}

/** By the code of the division a department stands in, and there by its name. */
async function stampsOf(db: Queries, counts: CountsByName, demands: number, window: DueWindow) {
  const departments = await departmentsNamed(db, [...counts.keys()]);
  const places = await findDivisions(db, [...new Set(departments.map(({ division }) => division))]);
  const inOrder = departments.sort(
    (a, b) => Number(a.division > b.division) - Number(a.division < b.division) || a.name.localeCompare(b.name, 'zh'),
  );
  return inOrder.map(({ id, name, division }) => ({
    department: { id, name, division: placeOf(places.find(({ code }) => code === division)!) },
    share: complaintShare(counts.get(id)!.due, demands, LEVEL),
    figures: viewOf(counts.get(id)!, window),
  }));
}

/** Method and window are said once for all of them. */
function viewOf(counts: ComplaintCounts, window: DueWindow): ComplaintMetricsView {
  const metrics = complaintMetrics(counts, window, LEVEL);
  const share = ({ n, estimate, interval, because }: ComplaintShareView): ComplaintShareView => ({
    n,
    estimate,
    interval,
    because,
  });
  const rates = Object.fromEntries(COMPLAINT_RATES.map((name) => [name, share(metrics[name])]));
  const { medianDays, p90Days } = metrics;
  return {
    ...(rates as Record<ComplaintRateName, ComplaintShareView>),
    medianDays: { n: medianDays.n, days: medianDays.days, because: medianDays.because },
    p90Days: { n: p90Days.n, days: p90Days.days, because: p90Days.because },
  };
}
