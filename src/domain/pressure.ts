/** Pressure 施压: a resident says that somebody told them how to answer, or offered something for it. */
export const PRESSURES = ['told', 'paid'] as const;
export type Pressure = (typeof PRESSURES)[number];

/** The longest note, in characters. */
export const PRESSURE_NOTE_LIMIT = 200;
