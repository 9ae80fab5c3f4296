/**
 * How fast answers are taken and scores read, on the embedded PostgreSQL with fsync on: `npm run bench`.
 * Runs the operations themselves, without HTTP. Prints a table; nothing here is a test.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDemonstration } from '../src/cli/demonstration';
import { importDivisions } from '../src/cli/import-divisions';
import { openServices } from '../src/cli/open-services';
import { lineage } from '../src/domain/division';
import { currentRound } from '../src/domain/round';
import { readConfiguration } from '../src/server/configuration';
import type { Context } from '../src/server/context';
import { readScores } from '../src/server/operations/read-scores';
import { submitRating } from '../src/server/operations/submit-rating';
import { FiguresMemory } from '../src/server/round-figures';
import { standingScene } from '../src/server/signed-code';
import { divisionsWithin } from '../src/server/store/divisions';
import { roundsOver } from '../src/server/store/rounds';

const SUBMISSIONS = 4000;
const AT_ONCE = 32;
const READS = 30;

async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minping-bench-'));
  const services = await openServices(readConfiguration({ MINPING_IDENTITY: 'none' }), folder);
  try {
    await importDivisions(services, 'data/changzhou-divisions-2023.csv');
    await ensureDemonstration(services);
    const round = currentRound(await roundsOver(services.db, lineage('3204')), services.now())!.id;
    const communities = await divisionsWithin(services.db, '3204', 'community');
    const context: Context = {
      ...services,
      person: null,
      account: { id: '', role: 'official', division: '3204', department: null, name: '' },
      binding: null,
      consumer: null,
    };
    const table: Record<string, string>[] = [];

    for (const [what, spread] of [
      ['answers to one community', 1],
      ['answers to 100 communities', 100],
    ] as const) {
      const codes = await Promise.all(
        communities.slice(0, spread).map(({ code }) => standingScene(services, code, 'poster')),
      );
      let sent = 0;
      const start = performance.now();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          while (sent < SUBMISSIONS) {
            const number = (sent += 1);
            const person = { appId: 'bench', openid: `${what} ${number}` };
            const answers = [{ item: 1, step: 4 as const }];
            const rating = { id: randomUUID(), code: codes[number % spread]!, round, answers };
            const result = await submitRating(rating, { ...context, person });
            if (!('receipt' in result)) throw new Error(JSON.stringify(result));
          }
        }),
      );
      const rate = Math.round((1000 * sent) / (performance.now() - start));
      table.push({ what, figure: `${rate} a second, ${AT_ONCE} at once` });
    }

    // As many tally rows as a whole city can come to: every step of every item through two channels, everywhere.
    await services.db.query(
      `insert into tally select code, $1, item, step, 0, 'open', channel, 10
       from division, generate_series(1, 7) item, generate_series(0, 5) step, unnest(array['poster', 'share']) channel
       where level = 'community' on conflict do nothing`,
      [round],
    );
    await services.db.query('analyze tally');
    for (const division of ['3204', '320404006003']) {
      for (const [when, memory] of [
        ['after a further answer', () => new FiguresMemory()],
        ['again', () => context.figures],
      ] as const) {
        const times: number[] = [];
        await readScores({ division }, context);
        for (let i = 0; i < READS; i += 1) {
          const figures = memory();
          const start = performance.now();
          await readScores({ division }, { ...context, figures });
          times.push(performance.now() - start);
        }
        times.sort((a, b) => a - b);
        const figure = `${times[READS / 2]!.toFixed(1)} ms median, ${times[READS - 2]!.toFixed(1)} ms second slowest of ${READS}`;
        table.push({ what: `scores of ${division}, ${when}`, figure });
      }
    }
    console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}`);
    console.table(table);
  } finally {
    await services.close();
    await rm(folder, { recursive: true, force: true });
  }
}

void bench();
