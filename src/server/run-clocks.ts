/** Running clocks 到期处理: complaints whose clock ran out are closed or told to the level above. */
import { clockStep } from '../domain/complaint/clock-step';
import type { Services } from './context';
import { recordSteps } from './record-steps';
import { eventsOf } from './store/complaint-events';
import { openComplaints, type OpenComplaint } from './store/open-complaints';

const PAGE = 500;

const HOUR_IN_MS = 3_600_000;

/** Safe on several servers at once: what one has done may not follow again. @returns how many steps were taken */
export async function runClocks(services: Services): Promise<number> {
  let taken = 0;
  let page: OpenComplaint[];
  let last: OpenComplaint | null = null;
  do {
    page = await openComplaints(services.db, last, PAGE);
    for (const open of page) {
      const events = await eventsOf(services.db, open.community, open.id);
      const step = clockStep(events, services.now(), services.calendar);
      if (step && (await recordSteps(services, open, 'clock', [step])) === null) taken += 1;
    }
    last = page.at(-1) ?? null;
  } while (page.length === PAGE);
  return taken;
}

/** Now and every hour. @returns what ends it, after a run under way */
export function runClocksHourly(services: Services): () => Promise<unknown> {
  const run = () =>
    runClocks(services).catch((fault: unknown) =>
      services.report({ operation: 'runClocks', kind: fault instanceof Error ? fault.name : typeof fault, at: [] }),
    );
  let running = run();
  const timer = setInterval(() => void (running = run()), HOUR_IN_MS);
  return () => {
    clearInterval(timer);
    return running;
  };
}
