/** Made-up answers: the same ones every time, of people there are not, in a few streets and nowhere else. */
import { createHash } from 'node:crypto';
import { evidenceOf } from '../../domain/evidence';
import { DEFAULT_ITEMS } from '../../domain/item';
import type { Step } from '../../domain/step';
import { stratumOf } from '../../domain/stratum';
import { commit } from '../../server/commitment';
import type { Services } from '../../server/context';
import type { Queries } from '../../server/store/database';
import { divisionsWithin } from '../../server/store/divisions';
import { submitMany, type NewSubmission } from '../../server/store/submissions';
import { seededChance } from './seeded-chance';

/** 荷花池街道, 红梅街道, 儒林镇: city streets and a rural town. */
const STREETS = ['320404006', '320402004', '320413104'];

/** @param seed other answers for another one */
export async function makeUpAnswers(
  db: Queries,
  services: Pick<Services, 'randomBytes'>,
  round: number,
  seed: number,
  at: Date,
): Promise<void> {
  const chance = seededChance(seed);
  // Of their own, so that the steps stay what they are.
  const aboutChance = seededChance(seed + 1);
  for (const street of STREETS) {
    const communities = await divisionsWithin(db, street, 'community');
    for (const [place, { code }] of communities.entries()) {
      const quality = 0.62 + 0.35 * chance();
      const size = sizeAt(place, chance);
      const old = 0.06 + 0.3 * aboutChance();
      const answers = Array.from({ length: size }, (_, number) =>
        madeUp(
          services,
          { community: code, round, number, quality, stratum: simulatedStratum(old, aboutChance), at },
          chance,
        ),
      );
      await submitMany(db, answers);
    }
  }
}

function madeUp(
  services: Pick<Services, 'randomBytes'>,
  of: { community: string; round: number; number: number; quality: number; stratum: number; at: Date },
  chance: () => number,
): NewSubmission {
  const { community, round, stratum } = of;
  const steps = DEFAULT_ITEMS.map((_, item) => simulatedStep(of.quality, item, chance));
  const content = { community, round, steps, remark: null, stratum };
  const salt = services.randomBytes(16);
  return {
    ...content,
    respondent: createHash('sha256').update(`demonstration ${round} ${community} ${of.number}`).digest(),
    id: '00000000-0000-4000-8000-000000000000',
    channel: chance() < 0.7 ? 'poster' : 'share',
    evidence: evidenceOf('poster', true),
    salt,
    commitment: commit(salt, content),
    at: of.at,
    replaces: [],
    letter: null,
    vouched: true,
  };
}

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

/** Three in four say how old they are, and as many their sex. */
function simulatedStratum(old: number, chance: () => number): number {
  const [saysAge, age, saysSex, sex] = [chance() < 0.75, chance(), chance() < 0.75, chance()];
  return stratumOf({
    ...(saysAge && { age: age < old ? '60+' : age < old + 0.6 * (1 - old) ? '35-59' : '18-34' }),
    ...(saysSex && { sex: sex < 0.56 ? 'female' : 'male' }),
  });
}
