/** Running clocks 到期处理: complaints whose clock ran out are closed or told to the level above, and what lists read is set right. */
import { clockStep } from '../domain/complaint/clock-step';
import { standingOf, type Standing } from '../domain/complaint/standing';
import type { Services } from './context';
import { recordSteps, THE_CLOCK } from './record-steps';
import { eventsOf, saveStanding, type Named } from './store/complaint-events';
import { complaintsOnTheClock, type KeptStanding } from './store/complaint-standings';

const PAGE = 500;

const HOUR_IN_MS = 3_600_000;

/** Safe on several servers at once: what one has done may not follow again. @returns how many steps were taken */
export async function runClocks(services: Services): Promise<number> {
  let taken = 0;
  let page: KeptStanding[];
  let last: Named | null = null;
  do {
    page = await complaintsOnTheClock(services.db, last, PAGE);
    for (const complaint of page) {
      const events = await eventsOf(services.db, complaint.community, complaint.id);
      const standing = standingOf(events, services.calendar);
      // Deadlines move when the State Council's days of a new year become known.
      if (!complaint.kept || hasMoved(complaint, standing)) {
        await saveStanding(services.db, complaint, events.length, standing);
      }
      const step = clockStep(events, services.now(), services.calendar);
      if (step && (await recordSteps(services, complaint, THE_CLOCK, [step])) === null) taken += 1;
    }
    last = page.at(-1) ?? null;
  } while (page.length === PAGE);
  return taken;
}

const hasMoved = ({ dueAt, replyDueAt }: KeptStanding, standing: Standing): boolean =>
  Number(dueAt) !== Number(standing.dueAt) || Number(replyDueAt) !== Number(standing.counted.due);

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
