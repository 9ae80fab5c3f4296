/** Publishing on time 到时公布: rounds whose sealed moment has come are opened to everybody, by nobody's hand. */
import { publicationDue } from '../domain/rounds/round-state';
import type { Services } from './context';
import { publishRound } from './publish-round';
import { addAudit } from './store/audit';
import { roundsToPublish } from './store/round-list';
import { findRound } from './store/rounds';

const MINUTE_IN_MS = 60_000;

/** Safe on several servers at once. @returns how many rounds were published */
export async function publishDue({ db, now }: Pick<Services, 'db' | 'now'>): Promise<number> {
  const at = now();
  const due = (await roundsToPublish(db, at)).filter((round) => publicationDue(round, at));
  let published = 0;
  for (const { id, region, seal } of due) {
    await db.transaction(async (queries) => {
      const round = await findRound(queries, id);
      if (!round || !(await publishRound(queries, round, at))) return;
      published += 1;
      const action = 'round-published';
      await addAudit(queries, { at, account: null, action, division: region, ...(seal ? { seal } : {}) });
    });
  }
  return published;
}

/** Now and every minute. @returns what ends it, after a run under way */
export function publishEveryMinute(services: Services): () => Promise<unknown> {
  const run = () =>
    publishDue(services).catch((fault: unknown) =>
      services.report({ operation: 'publishDue', kind: fault instanceof Error ? fault.name : typeof fault, at: [] }),
    );
  let running = run();
  const timer = setInterval(() => void (running = run()), MINUTE_IN_MS);
  return () => {
    clearInterval(timer);
    return running;
  };
}
