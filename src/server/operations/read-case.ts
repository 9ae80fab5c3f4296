import type { Input, Output } from '../../contract/operations';
import type { CaseEventView } from '../../contract/read-case';
import { refuse, type Refusal } from '../../contract/refusal';
import { complaintSoFar, type ComplaintSoFar } from '../../domain/complaint/complaint-so-far';
import { assignable, extendWindow, unitMay } from '../../domain/complaint/unit-may';
import { lineage } from '../../domain/division';
import { caseLines, nameOf, unitView } from '../case-views';
import type { Context } from '../context';
import { eventViews } from '../event-views';
import { photoAddress } from '../photo-address';
import { alikeRows, caseRowsOf } from '../store/case-lines';
import { eventsOf, type Named, type StoredEvent } from '../store/complaint-events';
import { joinedTo, whoseIs } from '../store/complaint-standings';
import { findComplaint } from '../store/complaints';
import { departmentsIn } from '../store/departments';
import { findDuty } from '../store/duties';
import { unitNames } from '../unit-names';
import { unitOf } from '../unit-of';

const MOST_ALIKE = 20;

/** One complaint with all that has happened to it, and what whoever asks may do with it now. */
export async function readCase(input: Input<'readCase'>, context: Context): Promise<Output<'readCase'> | Refusal> {
  const { db, calendar, keys } = context;
  const named: Named = { community: input.community, id: input.id.toLowerCase() };
  const complaint = await findComplaint(db, named.community, named.id);
  const [line] = await caseLines(context, await caseRowsOf(db, named.community, [named.id]));
  if (!complaint || !line) return refuse('complaint-unknown');
  const events = await eventsOf(db, named.community, named.id);
  const soFar = complaintSoFar(events);
  const unit = unitOf(context.account!);
  const taker = { by: unit.by, unit: unit.unit };
  const now = context.now();
  const may = complaint.erased ? [] : unitMay(events, taker, now, calendar);
  const window = may.includes('extended') ? extendWindow(events, calendar) : null;
  const show = (photo: string) => photoAddress(keys.photo, photo, now);
  return {
    ...line,
    asOf: now.toISOString(),
    text: complaint.body,
    location: complaint.location,
    pictures: complaint.photos.map(show),
    hasContact: complaint.hasContact,
    timeline: await timelineOf(context, named, events, show),
    verdict: soFar.verdict,
    step: soFar.step,
    overturned: soFar.overturned.length,
    firstReceiver: await firstReceiverOf(context, named, soFar),
    joinedInto: (await namesOf(context, named.community, soFar.joinedInto ? [soFar.joinedInto] : []))[0] ?? null,
    joined: await namesOf(context, named.community, await joinedTo(db, named)),
    alike: await caseLines(context, await alikeRows(db, named, unit.unit, MOST_ALIKE)),
    mine: soFar.owner === unit.by && soFar.department === unit.unit,
    may,
    extendUntil: window && { from: window.from.toISOString(), to: window.to.toISOString() },
    units: may.includes('assigned') ? await unitsFor(context, named, events, soFar) : [],
  };
}

async function timelineOf(
  context: Context,
  { community }: Named,
  events: readonly StoredEvent[],
  show: (photo: string) => string,
): Promise<CaseEventView[]> {
  const views = await eventViews(context.db, community, events, show);
  const into = events.flatMap((event) => (event.kind === 'replied' && event.into ? [event.into] : []));
  const names = await namesOf(context, community, into);
  const duty = events.flatMap((event) => ('duty' in event ? [event.duty] : []))[0];
  const judgedAgainst = duty ? await findDuty(context.db, duty.version, duty.number) : null;
  return events.map((event, i) => ({
    ...views[i]!,
    ground: event.kind === 'declined' ? event.ground : null,
    duty: 'duty' in event ? judgedAgainst : null,
    into: (event.kind === 'replied' && names.find(({ id }) => id === event.into)) || null,
  }));
}

/** Of those that whoever asks may see. */
async function namesOf(context: Context, community: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { unit } = unitOf(context.account!);
  const seen: string[] = [];
  for (const id of ids) {
    const whose = unit === null ? null : await whoseIs(context.db, { community, id });
    if (unit === null || whose?.departments.includes(unit)) seen.push(id);
  }
  return (await caseLines(context, await caseRowsOf(context.db, community, seen))).map(nameOf);
}

async function firstReceiverOf(
  { db }: Context,
  { community }: Named,
  { firstReceiver, firstDepartment }: ComplaintSoFar,
) {
  if (!firstReceiver) return null;
  return unitView(await unitNames(db, [community], [firstDepartment]), community, firstReceiver, firstDepartment);
}

/** Levels of the complaint's own line of divisions, and the departments that stand in them. */
async function unitsFor(
  context: Context,
  { community }: Named,
  events: readonly StoredEvent[],
  { department }: ComplaintSoFar,
) {
  const { by, unit } = unitOf(context.account!);
  const levels = assignable(events, { by, unit }, context.now(), context.calendar);
  const departments = levels.includes('department') ? await departmentsIn(context.db, lineage(community)) : [];
  const names = await unitNames(context.db, [community], []);
  return [
    ...levels.filter((level) => level !== 'department').map((level) => unitView(names, community, level, null)),
    ...departments
      .filter(({ id }) => id !== department)
      .map(({ id, name }) => ({ level: 'department' as const, department: id, name })),
  ];
}
