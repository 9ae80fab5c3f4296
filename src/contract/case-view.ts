/** A complaint as those see it who handle it: never its secret reference, never whose it is. */
import * as z from 'zod/mini';
import { CATEGORIES } from '../domain/complaint/category';
import { DECLINE_GROUNDS } from '../domain/complaint/complaint-event';
import { STATES } from '../domain/complaint/complaint-state';
import { UNIT_LEVELS } from '../domain/complaint/unit-level';
import { DeadlineView } from './read-complaint';
import { Moment, Place } from './shapes';

/** Unit 承办单位: a level of the complaint's own line of divisions, or one of its departments. */
export const UnitView = z.strictObject({
  level: z.enum(UNIT_LEVELS),
  /** Id of a department; `null` for every other level. */
  department: z.nullable(z.uuid()),
  name: z.string(),
});
export type UnitView = z.infer<typeof UnitView>;

/** What a complaint is named by at every level. */
export const CaseName = z.strictObject({ community: Place, id: z.uuid(), number: z.string() });
export type CaseName = z.infer<typeof CaseName>;

export const CaseLine = z.strictObject({
  ...CaseName.shape,
  category: z.enum(CATEGORIES),
  /** The first characters of the text; `null` once the resident has had it deleted. */
  excerpt: z.nullable(z.string()),
  photos: z.int(),
  openedAt: Moment,
  state: z.enum(STATES),
  owner: UnitView,
  deadline: z.nullable(DeadlineView),
  /** The highest unit told of a clock that ran out. */
  escalatedTo: z.nullable(z.enum(UNIT_LEVELS)),
  /** Whether whoever asks may sign it in now. */
  mayAccept: z.boolean(),
});
export type CaseLine = z.infer<typeof CaseLine>;

export const DeclineGround = z.enum(DECLINE_GROUNDS);
