/** Stored things as the contract shows them. */
import type { Place, RoundView } from '../contract/shapes';
import { shortName, type Division } from '../domain/division';
import type { Round } from '../domain/round';

export const placeOf = ({ code, name, level }: Division): Place => ({
  code,
  name: level === 'community' ? shortName(name) : name,
  level,
});

export const roundView = (round: Round): RoundView => ({
  id: round.id,
  title: round.title,
  opensAt: round.opensAt.toISOString(),
  closesAt: round.closesAt.toISOString(),
  demonstration: round.demonstration,
});
