/** Round tree 轮次区划树: the true answers of every division, for whoever judges what a reader worked out of what is published. */
import { CSM_1 } from '../../src/domain/score/method';
import type { PublishedScore } from '../../src/domain/score/published-score';
import type { StepCounts } from '../../src/domain/score/step-counts';
import type { Step } from '../../src/domain/step';
import { subtracted } from '../domain/score/attacker';
import { leaksIn, type Leak } from '../domain/score/leaks';
import { ownRanges, statementsOf } from '../domain/score/reader';
import type { World } from '../setup/world';

export interface RoundTree {
  /** Parents before their children. */
  codes: string[];
  parents: number[];
  /** Of the headline. */
  counts: StepCounts[];
}

export async function roundTree({ db }: World): Promise<RoundTree> {
  const rows = await db.query<{ code: string }>('select code from division order by length(code), code');
  const codes = rows.map(({ code }) => code);
  const parents = codes.map((code) => codes.findLastIndex((above) => above !== code && code.startsWith(above)));
  const counts = await Promise.all(
    codes.map(async (code) => {
      const steps = await db.query<{ step: Step; count: number }>(
        `select step, sum(count)::integer as count from tally
         where item = 1 and evidence = 'open' and community like $1 || '%' group by step`,
        [code],
      );
      return { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, ...Object.fromEntries(steps.map((row) => [row.step, row.count])) };
    }),
  );
  return { codes, parents, counts };
}

/** What somebody who subtracts finds out that is hidden. @param published of every division, in the order of the tree */
export function leaksFrom({ codes, parents, counts }: RoundTree, published: readonly PublishedScore[]): Leak[] {
  const statements = statementsOf(published, true, CSM_1);
  const own = codes.map((_code, unit) => ownRanges(statements.filter((one) => one.unit === unit)));
  return leaksIn(parents, counts, own, subtracted(parents, counts, own), CSM_1);
}
