/** Made-up answers of communities' staff on those above them: of the quarter before, so that they may be read; each note marked 演示. */
import { quarterAt, quarterBefore } from '../../domain/quarter';
import { BURDENS } from '../../domain/upward/burden';
import { UPWARD_STEPS, type UpwardAnswer } from '../../domain/upward/upward-answer';
import type { Services } from '../../server/context';
import { divisionsWithin } from '../../server/store/divisions';
import { saveUpwardAnswer } from '../../server/store/upward-answers';
import { DEMONSTRATION_DEPARTMENT } from './made-up-admissions';
import { madeUpBytes, madeUpId } from './made-up-id';
import { seededChance } from './seeded-chance';

const STREET = '320404006';
const DISTRICT = '320404';

/** Of each community. */
const PEOPLE = 4;

const NOTES = [
  '（演示）同一张表一个月报了三次。',
  '（演示）会能不能少开一点，下午居民来办事没人。',
  '（演示）街道帮着协调了停车的事。',
];

interface Target {
  division: string;
  department: string | null;
  /** How often 4 or 5 is chosen. */
  quality: number;
}

const TARGETS: readonly Target[] = [
  { division: STREET, department: null, quality: 0.62 },
  { division: DISTRICT, department: null, quality: 0.5 },
  { division: DISTRICT, department: DEMONSTRATION_DEPARTMENT, quality: 0.72 },
];

export async function makeUpUpward({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  const quarter = quarterBefore(quarterAt(now())).id;
  const communities = await divisionsWithin(db, STREET, 'community');
  const chance = seededChance(20260701);
  for (const { division, department, quality } of TARGETS) {
    for (const { code: community } of communities) {
      for (let person = 0; person < PEOPLE; person += 1) {
        const name = `rater ${quarter} ${division} ${department ?? ''} ${community} ${person}`;
        const whose = { community, quarter, division, department, rater: madeUpBytes(name) };
        await saveUpwardAnswer(db, whose, { id: madeUpId(name), revision: 0, answer: madeUp(quality, chance) });
      }
    }
  }
}

function madeUp(quality: number, chance: () => number): UpwardAnswer {
  const among = chance() < quality ? UPWARD_STEPS.slice(3) : UPWARD_STEPS.slice(0, 3);
  return {
    step: among[Math.floor(chance() * among.length)]!,
    burdens: BURDENS.filter((_, at) => chance() < 0.5 / (at + 1)),
    note: chance() < 0.15 ? NOTES[Math.floor(chance() * NOTES.length)]! : null,
  };
}
