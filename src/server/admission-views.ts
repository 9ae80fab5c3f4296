/** Admissions as the contract shows them, with the names of places and units. */
import type { AdmissionLine, AdmissionView } from '../contract/admission-view';
import type { AdmissionEvent } from '../domain/admission/admission-event';
import { admissionSoFar, type AdmissionSoFar } from '../domain/admission/admission-so-far';
import { admissionStateAt } from '../domain/admission/admission-state';
import type { AdmissionUnit } from '../domain/admission/admission-unit';
import { admissionStepsFor, grantFault } from '../domain/admission/may-follow';
import { totalOf } from '../domain/admission/rubric';
import { eventsOfMany, type AdmissionName } from './store/admissions';
import type { Queries } from './store/database';
import { departmentsNamed } from './store/departments';
import { findDivisions } from './store/divisions';
import { placeOf } from './views';
import type { Place } from '../contract/shapes';

interface Names {
  placeAt(code: string): Place;
  nameOf(unit: AdmissionUnit): string;
}

/** The lines of these admissions, in their order. */
export async function admissionLines(
  db: Queries,
  named: readonly AdmissionName[],
  now: Date,
): Promise<AdmissionLine[]> {
  const events = await eventsOfMany(db, named);
  const soFars = named.map(({ id }) => admissionSoFar(events.get(id) ?? []));
  const names = await namesIn(db, [...events.values()].flat());
  return soFars.map((soFar, at) => lineOf(named[at]!.id, soFar, names, now));
}

/** @param asking whose page it is shown on */
export async function admissionView(
  db: Queries,
  id: string,
  events: readonly AdmissionEvent[],
  asking: AdmissionUnit,
  now: Date,
): Promise<AdmissionView> {
  const names = await namesIn(db, events);
  const soFar = admissionSoFar(events);
  const { heard, scored, rubric } = soFar;
  return {
    ...lineOf(id, soFar, names, now),
    rubric: rubric.version,
    scored: scored && { points: scored.points, words: scored.words },
    heard: heard && { ...heard, on: heard.on.toISOString() },
    events: events.map((event) => ({
      kind: event.kind,
      at: event.at.toISOString(),
      by: names.nameOf(event.by),
      words: 'words' in event && event.words ? event.words : null,
    })),
    may: admissionStepsFor(soFar, asking, now),
    inTheWay: grantFault(soFar, asking, now),
  };
}

function lineOf(id: string, soFar: AdmissionSoFar, names: Names, now: Date): AdmissionLine {
  const { application, applicant, key, scored, granted, endedAt, reason } = soFar;
  const { region, from, until, ...asked } = application;
  return {
    id,
    region: names.placeAt(region),
    ...asked,
    applicant: names.nameOf(applicant),
    state: admissionStateAt(soFar, now),
    key,
    from: from.toISOString(),
    until: (endedAt ?? granted?.until ?? until).toISOString(),
    total: scored && totalOf(scored.points),
    reason,
  };
}

async function namesIn(db: Queries, events: readonly AdmissionEvent[]): Promise<Names> {
  const units = events.map(({ by }) => by);
  const regions = events.flatMap((event) => (event.kind === 'applied' ? [event.application.region] : []));
  const [divisions, departments] = await Promise.all([
    findDivisions(db, [...new Set([...regions, ...units.map(({ division }) => division)])]),
    departmentsNamed(db, [...new Set(units.flatMap(({ department }) => department ?? []))]),
  ]);
  const places = new Map(divisions.map((division) => [division.code, placeOf(division)]));
  const named = new Map(departments.map(({ id, name }) => [id, name]));
  const nameOf = ({ division, department }: AdmissionUnit) => {
    const whose = places.get(division)!.name;
    const own = department === null ? '' : named.get(department)!;
    // A department's name says little without its division's; many carry it.
    return own.startsWith(whose) ? own : whose + own;
  };
  return { placeAt: (code) => places.get(code)!, nameOf };
}
