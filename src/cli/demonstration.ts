/** Demonstration 演示: a published round, an open one and a community's complaints, all made up. */
import { lineage } from '../domain/division';
import { DEFAULT_ITEMS } from '../domain/item';
import { currentRound, phaseOf } from '../domain/round';
import { METHOD_ID } from '../domain/score/method';
import type { Services } from '../server/context';
import { wrapKey } from '../server/keys';
import type { Queries } from '../server/store/database';
import { publishRound } from '../server/publish-round';
import { addRound, findRound, roundsOver } from '../server/store/rounds';
import { makeUpAdmissions } from './demonstration/made-up-admissions';
import { makeUpAnswers } from './demonstration/made-up-answers';
import { makeUpDepartment } from './demonstration/made-up-department';
import { makeUpDuties } from './demonstration/made-up-duties';
import { makeUpComplaints } from './demonstration/made-up-complaints';
import { makeUpMatters } from './demonstration/made-up-matters';
import { makeUpUpward } from './demonstration/made-up-upward';

export const DEMONSTRATION_CITY = '3204';
export const DEMONSTRATION_COMMUNITY = '320404006003';

const DAY = 86_400_000;
/** China keeps one time, eight hours ahead of UTC. */
const CHINA = 8 * 3_600_000;

/** Makes a demonstration unless a round is open. @returns whether it was made now */
export async function ensureDemonstration(services: Services): Promise<boolean> {
  const now = services.now();
  const rounds = await roundsOver(services.db, lineage(DEMONSTRATION_CITY));
  const current = currentRound(rounds, now);
  if (current && phaseOf(current, now) === 'open') return false;
  const midnight = Math.floor((now.getTime() + CHINA) / DAY) * DAY - CHINA;
  const day = (fromToday: number) => new Date(midnight + fromToday * DAY);
  // Each is made once whatever comes in between, so they can go first.
  await makeUpComplaints(services, DEMONSTRATION_COMMUNITY);
  await makeUpDepartment(services);
  await makeUpMatters(services, DEMONSTRATION_COMMUNITY);
  await makeUpDuties(services, DEMONSTRATION_CITY);
  await makeUpAdmissions(services);
  await makeUpUpward(services);
  // One transaction: an interrupted first run leaves no half-filled round.
  await services.db.transaction(async (db) => {
    if (!current) {
      const past = await openRound(db, services, day(-121), day(-91));
      await makeUpAnswers(db, services, past, 20260630, day(-100));
      await publishRound(db, (await findRound(db, past))!, day(-84));
    }
    const round = await openRound(db, services, day(-30), day(31));
    await makeUpAnswers(db, services, round, 20260930, now);
  });
  return true;
}

const openRound = (db: Queries, services: Services, opensAt: Date, closesAt: Date): Promise<number> =>
  addRound(
    db,
    {
      region: DEMONSTRATION_CITY,
      title: titleAt(new Date(closesAt.getTime() - DAY + CHINA)),
      methodId: METHOD_ID,
      opensAt,
      closesAt,
      target: 0.8,
      sampled: false,
      demonstration: true,
    },
    DEFAULT_ITEMS,
    wrapKey(services.keys.wrap, services.randomBytes(32), services.randomBytes(12)),
  );

const titleAt = (local: Date): string => {
  const quarter = '一二三四'.charAt(Math.floor(local.getUTCMonth() / 3));
  return `${local.getUTCFullYear()}年第${quarter}轮居民满意度测评（演示）`;
};
