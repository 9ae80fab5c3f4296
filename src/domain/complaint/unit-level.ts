/** Unit level 承办层级: who handles a complaint. A department (部门) stands below district and city, and above nobody. */
export const UNIT_LEVELS = ['community', 'street', 'department', 'district', 'city'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

const BELOW: Record<UnitLevel, readonly UnitLevel[]> = {
  community: [],
  department: [],
  street: ['community'],
  district: ['community', 'street', 'department'],
  city: ['community', 'street', 'department', 'district'],
};

export const isAbove = (one: UnitLevel, other: UnitLevel): boolean => BELOW[one].includes(other);

/** A department of the city has a district's place: only the city is above it. */
export const placeOf = ({ owner, ofCity }: { owner: UnitLevel; ofCity: boolean }): UnitLevel =>
  owner === 'department' && ofCity ? 'district' : owner;

/** The lowest level above each of these; `null` above a city. */
export const levelAbove = (...levels: readonly UnitLevel[]): UnitLevel | null =>
  UNIT_LEVELS.find((level) => levels.every((one) => isAbove(level, one))) ?? null;

export const isUnit = (actor: string): actor is UnitLevel => (UNIT_LEVELS as readonly string[]).includes(actor);
