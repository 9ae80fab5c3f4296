/** Demonstration 演示: a round of made-up answers, the same ones every time, in a few streets and nowhere else. */
import { createHash } from 'node:crypto';
import { lineage } from '../domain/division';
import { evidenceOf } from '../domain/evidence';
import { DEFAULT_ITEMS } from '../domain/item';
import { currentRound, phaseOf } from '../domain/round';
import { METHOD_ID } from '../domain/score/method';
import type { Step } from '../domain/step';
import { commit } from '../server/commitment';
import type { Services } from '../server/context';
import { wrapKey } from '../server/keys';
import { divisionsWithin } from '../server/store/divisions';
import { addRound, roundsOver } from '../server/store/rounds';
import { submit } from '../server/store/submissions';

export const DEMONSTRATION_CITY = '3204';
export const DEMONSTRATION_COMMUNITY = '320404006003';

/** 荷花池街道, 红梅街道, 儒林镇: city streets and a rural town. */
const STREETS = ['320404006', '320402004', '320413104'];
const DAY = 86_400_000;
/** China keeps one time, eight hours ahead of UTC. */
const CHINA = 8 * 3_600_000;

/** Makes a demonstration round unless one is open. @returns whether it was made now */
export async function ensureDemonstration(services: Services): Promise<boolean> {
  const now = services.now();
  const rounds = await roundsOver(services.db, lineage(DEMONSTRATION_CITY));
  const current = currentRound(rounds, now);
  if (current && phaseOf(current, now) === 'open') return false;
  // One transaction: an interrupted first run leaves no half-filled round.
  await services.db.transaction(async (db) => {
    const midnight = Math.floor((now.getTime() + CHINA) / DAY) * DAY - CHINA;
    const round = await addRound(
      db,
      {
        region: DEMONSTRATION_CITY,
        title: titleAt(new Date(now.getTime() + CHINA)),
        methodId: METHOD_ID,
        opensAt: new Date(midnight - 30 * DAY),
        closesAt: new Date(midnight + 31 * DAY),
        target: 0.8,
        sampled: false,
        demonstration: true,
      },
      DEFAULT_ITEMS,
      wrapKey(services.keys.wrap, services.randomBytes(32), services.randomBytes(12)),
    );
    const chance = seededChance(20260930);
    for (const street of STREETS) {
      const communities = await divisionsWithin(db, street, 'community');
      for (const [place, { code }] of communities.entries()) {
        const quality = 0.62 + 0.35 * chance();
        const size = sizeAt(place, chance);
        for (let number = 0; number < size; number += 1) {
          const steps = DEFAULT_ITEMS.map((_, item) => simulatedStep(quality, item, chance));
          const content = { community: code, round, steps, remark: null };
          const salt = services.randomBytes(16);
          await submit(db, {
            ...content,
            respondent: createHash('sha256').update(`demonstration ${round} ${code} ${number}`).digest(),
            id: '00000000-0000-4000-8000-000000000000',
            channel: chance() < 0.7 ? 'poster' : 'share',
            evidence: evidenceOf('poster', true),
            stratum: 0,
            salt,
            commitment: commit(salt, content),
            at: now,
            replaces: [],
            letter: null,
            vouched: true,
          });
        }
      }
    }
  });
  return true;
}

const titleAt = (local: Date): string => {
  const quarter = '一二三四'.charAt(Math.floor(local.getUTCMonth() / 3));
  return `${local.getUTCFullYear()}年第${quarter}轮居民满意度测评（演示）`;
};

/** The last community of each street has too few answers to show, so that this too can be seen. */
const sizeAt = (place: number, chance: () => number): number => (place === 7 ? 6 : 55 + Math.floor(chance() * 190));

function simulatedStep(quality: number, item: number, chance: () => number): Step | null {
  // Every item after the headline is left out by one in five, and unknown to one in twelve.
  if (item > 0 && chance() < 0.2) return null;
  if (item > 0 && chance() < 0.08) return 0;
  const share = quality - 0.06 * Math.sin(item * 2.1);
  if (chance() < share) return chance() < 0.45 ? 5 : 4;
  const rest = chance();
  return rest < 0.6 ? 3 : rest < 0.88 ? 2 : 1;
}

/** Mulberry32: a small seeded generator, good enough to make up data, and for nothing else. */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
