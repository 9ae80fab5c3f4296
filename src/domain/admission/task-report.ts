/**
 * Task report 未准入事项反映: staff say without a name that a task was passed down which was never let in. Nobody is told of fewer than
 * three people, and while a quarter is open numbers move by three, so that no single tap is seen in them.
 */

/** The longest note, in characters. */
export const TASK_NOTE_LIMIT = 100;

export const LEAST_REPORTERS = 3;

/** @returns `null` where they are too few to be told */
export function shownPeople(people: number, open: boolean): number | null {
  const shown = open ? people - (people % LEAST_REPORTERS) : people;
  return shown < LEAST_REPORTERS ? null : shown;
}
