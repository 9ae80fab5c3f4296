/** Made-up complaints: one community's last months, each text marked 演示, so that what came of them can be looked at. */
import { createHash } from 'node:crypto';
import type { Category } from '../../domain/complaint/category';
import type { Verdict } from '../../domain/complaint/complaint-case';
import type { ComplaintEvent, ComplaintStep, Outcome } from '../../domain/complaint/complaint-event';
import { standingOf } from '../../domain/complaint/standing';
import { complaintReference } from '../../server/complaint-reference';
import type { Services } from '../../server/context';
import { addComplaint, findByReference } from '../../server/store/complaints';

interface Story {
  category: Category;
  text: string;
  /** So many alike, a few days apart. */
  times: number;
  reply: { outcome: Outcome; words: string } | null;
  /** What residents said of the reply; the others said nothing. */
  verdicts: readonly Verdict[];
}

const STORIES: readonly Story[] = [
  {
    category: 'cleaning',
    text: '楼下垃圾桶满了两天没有清运。',
    times: 14,
    reply: { outcome: 'fixed', words: '已增加清运班次，每天早晚各一次。' },
    verdicts: [...new Array<Verdict>(11).fill('fixed'), 'partly', 'not-fixed'],
  },
  {
    category: 'parking',
    text: '消防通道上一直停着车。',
    times: 12,
    reply: { outcome: 'scheduled', words: '已划线并张贴告示，下月装隔离桩。' },
    verdicts: ['partly', 'partly', 'not-fixed'],
  },
  {
    category: 'facilities',
    text: '三号楼楼道灯不亮。',
    times: 11,
    reply: { outcome: 'fixed', words: '已更换为声控灯。' },
    verdicts: new Array<Verdict>(10).fill('fixed'),
  },
  { category: 'noise', text: '夜里施工吵得睡不着。', times: 2, reply: null, verdicts: [] },
];

const DAY = 86_400_000;

/** The id of a complaint, the same at every start, so that it is made up once. */
const idOf = (category: Category, number: number): string =>
  createHash('sha256')
    .update(`demonstration complaint ${category} ${number}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

/** The secret reference of the one whose resident has not judged the reply, to look at; `null` where there is none. */
export async function madeUpReference({ db, keys }: Services, community: string): Promise<string | null> {
  const reference = complaintReference(keys.complaint, community, idOf('cleaning', 13));
  return (await findByReference(db, reference)) && reference;
}

export async function makeUpComplaints(services: Services, community: string): Promise<void> {
  const { db, keys, calendar } = services;
  const today = services.now().getTime();
  for (const story of STORIES) {
    for (let number = 0; number < story.times; number += 1) {
      const id = idOf(story.category, number);
      // The last one is so young that its resident has time to judge it still.
      const at = new Date(today - (4 + 3 * (story.times - 1 - number)) * DAY);
      const events = eventsOf(story, story.verdicts[number], at);
      await addComplaint(db, {
        community,
        id,
        reference: complaintReference(keys.complaint, community, id),
        complainant: null,
        category: story.category,
        body: `（演示）${story.text}`,
        location: null,
        contact: null,
        notify: null,
        photos: [],
        fingerprint: createHash('sha256').update(id).digest(),
        at,
        events,
        standing: standingOf(events, calendar),
      });
    }
  }
}

function eventsOf({ reply }: Story, verdict: Verdict | undefined, submitted: Date): ComplaintEvent[] {
  const after = (days: number, step: ComplaintStep, by: ComplaintEvent['by']): ComplaintEvent => ({
    ...step,
    at: new Date(submitted.getTime() + days * DAY),
    by,
  });
  const events = [
    after(0, { kind: 'submitted' }, 'resident'),
    after(0.5, { kind: 'accepted', workload: 'ordinary' }, 'community'),
  ];
  if (reply)
    events.push(after(2, { kind: 'replied', ...reply, words: `（演示）${reply.words}`, photos: [] }, 'community'));
  if (verdict) events.push(after(3, { kind: 'judged', verdict, step: null }, 'resident'));
  return events;
}
