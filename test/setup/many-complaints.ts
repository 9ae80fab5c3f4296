/** Many complaints at once, with the events and the standings their own operations would have left; for speed and plans. */
import { createHash } from 'node:crypto';
import { caseNumberOf } from '../../src/domain/case-number';
import { CATEGORIES } from '../../src/domain/complaint/category';
import type { ComplaintEvent, ComplaintStep } from '../../src/domain/complaint/complaint-event';
import { standingOf } from '../../src/domain/complaint/standing';
import type { Services } from '../../src/server/context';

const HOUR = 3_600_000;
const BATCH = 2000;

const idOf = (number: number): string =>
  createHash('sha256')
    .update(`one of many ${number}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

/** Of every ten four are open: two nobody has touched, one signed in, one passed on to the street. Six are answered or closed. */
function eventsOf(number: number, opened: Date): ComplaintEvent[] {
  const after = (hours: number, step: ComplaintStep, by: ComplaintEvent['by'] = 'community'): ComplaintEvent => ({
    ...step,
    at: new Date(+opened + hours * HOUR),
    by,
  });
  const submitted = after(0, { kind: 'submitted' }, 'resident');
  const accepted = after(3, { kind: 'accepted', workload: 'ordinary' });
  const replied = after(40, { kind: 'replied', outcome: 'fixed', words: '已处理', photos: [] });
  const judged = after(60, { kind: 'judged', verdict: 'fixed', step: 4 }, 'resident');
  switch (number % 10) {
    case 0:
    case 1:
      return [submitted];
    case 2:
      return [submitted, accepted];
    case 3:
      return [submitted, accepted, after(5, { kind: 'assigned', to: 'street', words: '请街道协调' })];
    case 4:
      return [submitted, accepted, replied];
    default:
      return [submitted, accepted, replied, judged];
  }
}

/** Opened one after another over the last days, dealt to the communities in turn. */
export async function fillComplaints(
  { db, now, calendar }: Pick<Services, 'db' | 'now' | 'calendar'>,
  communities: readonly string[],
  count: number,
  days: number,
): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => {
      const number = from + i;
      const community = communities[number % communities.length]!;
      const id = idOf(number);
      const opened = new Date(+now() - Math.round(((count - number) / count) * days * 24 * HOUR));
      const events = eventsOf(number, opened);
      const standing = standingOf(events, calendar);
      return { community, id, number: caseNumberOf(community, id), category: CATEGORIES[number % 12]!, opened, events, standing }; // prettier-ignore
    });
    await db.query(
      `with row as (select * from jsonb_to_recordset($1) as row (
         community text, id uuid, number text, category text, opened timestamptz, events jsonb, standing jsonb
       )), filed as (
         insert into complaint (community, id, category, body, fingerprint, created_at)
         select community, id, category, '楼下垃圾桶满了两天没有清运，夏天味道很重，请尽快派人处理，谢谢。', sha256(uuid_send(id)), opened from row
       ), told as (
         insert into complaint_event (community, complaint, sequence, at, actor, kind, detail)
         select community, id, place, (event ->> 'at')::timestamptz, event ->> 'by', event ->> 'kind',
           event - array['at', 'by', 'kind']
         from row, jsonb_array_elements(events) with ordinality as told (event, place)
       )
       , counted as (
         insert into complaint_case (
           community, complaint, sequence, category, opened_at, due_at, first_reply_at, first_closed_at, days_to_close,
           verdict, rating, declined, overturned, reopened
         )
         select community, id, jsonb_array_length(events), category, opened, due, "firstReply", "firstClosed", "daysToClose",
           "residentVerdict", rating, false, false, false
         from row, jsonb_to_record(standing -> 'counted') as told (
           due timestamptz, "firstReply" timestamptz, "firstClosed" timestamptz, "daysToClose" integer,
           "residentVerdict" text, rating smallint
         )
       )
       insert into complaint_standing (
         community, complaint, sequence, number, category, opened_at, changed_at, state, open, owner, department, of_city,
         departments, todo, clock, due_at, escalated_to, joined_into
       )
       select community, id, jsonb_array_length(events), number, category, opened, "changedAt", state, open, owner,
         department, "ofCity", departments, todo, clock, "dueAt", "escalatedTo", "joinedInto"
       from row, jsonb_to_record(standing) as told (
         "changedAt" timestamptz, state text, open boolean, owner text, department uuid, "ofCity" boolean, departments uuid[], todo text[],
         clock text, "dueAt" timestamptz, "escalatedTo" text, "joinedInto" uuid
       )`,
      [JSON.stringify(rows)],
    );
  }
  await db.query('analyze complaint');
  await db.query('analyze complaint_event');
  await db.query('analyze complaint_standing');
  await db.query('analyze complaint_case');
}
