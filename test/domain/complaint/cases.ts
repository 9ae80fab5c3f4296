/** Cases for the tests of `cmp/1`, by what is particular about them. */
import type { ComplaintCase } from '../../../src/domain/complaint/complaint-case';
import type { DueWindow } from '../../../src/domain/complaint/due-window';
import { seeded } from '../../reference/seeded';

export const at = (text: string): Date => new Date(`${text}+08:00`);

export const MARCH: DueWindow = { from: at('2026-03-01T00:00'), until: at('2026-04-01T00:00') };

/** Due in March, and nothing has happened to it. */
export const UNTOUCHED: ComplaintCase = {
  opened: at('2026-03-02T09:00'),
  due: at('2026-03-11T18:00'),
  firstReply: null,
  firstClosed: null,
  daysToClose: null,
  residentVerdict: null,
  rating: null,
  formerRating: null,
  declined: null,
  overturned: [],
  reopened: [],
  withdrawn: null,
  joined: null,
};

export const aCase = (particulars: Partial<ComplaintCase> = {}): ComplaintCase => ({ ...UNTOUCHED, ...particulars });

/** Answered in time and closed after so many days; the resident has said nothing yet. */
export const aClosedCase = (days: number, particulars: Partial<ComplaintCase> = {}): ComplaintCase => {
  const done = new Date(+UNTOUCHED.opened + days * 86_400_000 + 3_600_000);
  return aCase({ firstReply: at('2026-03-03T10:00'), firstClosed: done, daysToClose: days, ...particulars });
};

export const times = (n: number, one: ComplaintCase): ComplaintCase[] => Array.from({ length: n }, () => one);

function refusal(firstClosed: Date | null, draw: () => number) {
  const declined = draw() < 0.3 ? firstClosed : null;
  return { declined, overturned: declined && draw() < 0.4 ? [declined] : [] };
}

/** Cases of every kind, deadlines from February to May. */
export function randomCases(n: number, seed: number): ComplaintCase[] {
  const draw = seeded(seed);
  const pick = <T>(...from: T[]): T => from[Math.floor(draw() * from.length)]!;
  const between = (low: Date, high: Date) => new Date(+low + draw() * (+high - +low));
  draw();
  return Array.from({ length: n }, () => {
    const opened = between(at('2026-02-01T00:00'), at('2026-04-25T00:00'));
    const due = new Date(+opened + 7 * 86_400_000);
    const after = () => new Date(+opened + (draw() < 0.2 ? draw() * 900_000 : draw() * 14 * 86_400_000));
    const firstClosed = draw() < 0.8 ? after() : null;
    const reopened = firstClosed && draw() < 0.2 ? [after()] : [];
    const standing = firstClosed && (reopened.length === 0 || draw() < 0.5);
    const rating = pick<ComplaintCase['rating']>(null, 0, 1, 2, 3, 4, 5);
    return aCase({
      opened,
      due,
      firstReply: draw() < 0.9 ? after() : null,
      firstClosed,
      reopened,
      daysToClose: standing ? Math.floor(draw() * draw() * 20) : null,
      residentVerdict: standing ? pick(null, 'fixed', 'fixed', 'partly', 'not-fixed') : null,
      rating,
      formerRating: rating === null ? null : pick<ComplaintCase['rating']>(null, 1, 2, 3, rating),
      withdrawn: draw() < 0.1 ? after() : null,
      joined: draw() < 0.1 ? after() : null,
      ...refusal(firstClosed, draw),
    });
  });
}
