/** Made-up matters: complaints of these days, in every stage, so that there is something to handle; each marked 演示. */
import { createHash } from 'node:crypto';
import type { Category } from '../../domain/complaint/category';
import type { ComplaintEvent, ComplaintStep } from '../../domain/complaint/complaint-event';
import { standingOf } from '../../domain/complaint/standing';
import { sealContact } from '../../server/complainant';
import { complaintReference } from '../../server/complaint-reference';
import type { Services } from '../../server/context';
import { addComplaint } from '../../server/store/complaints';

interface Matter {
  category: Category;
  text: string;
  location: string | null;
  contact: string | null;
  /** Hours ago. */
  since: number;
  /** What followed, and how many hours after the submission. */
  steps: readonly (readonly [number, ComplaintStep, ComplaintEvent['by']])[];
}

const accepted = [2, { kind: 'accepted', workload: 'ordinary' }, 'community'] as const;
const DAY = 24;

const MATTERS: readonly Matter[] = [
  {
    category: 'facilities',
    text: '3号楼2单元楼道灯坏了三天，晚上看不清台阶，老人差点摔倒。',
    location: '3号楼2单元楼道',
    contact: '晚上7点后在家，301室',
    since: 5,
    steps: [],
  },
  {
    category: 'cleaning',
    text: '垃圾投放点满溢，气味很大。',
    location: '5号楼东侧',
    contact: null,
    since: 20,
    steps: [],
  },
  {
    category: 'facilities',
    text: '2单元的灯不亮，上楼要打手电。',
    location: '3号楼',
    contact: null,
    since: 30,
    steps: [accepted],
  },
  {
    category: 'parking',
    text: '小区东门外的路面塌了一块，电动车经过很危险。',
    location: '东门外',
    contact: null,
    since: 2 * DAY,
    steps: [
      accepted,
      [5, { kind: 'assigned', to: 'street', words: '（演示）道路不属于小区，请街道协调养护单位。' }, 'community'],
    ],
  },
  {
    category: 'elderly-care',
    text: '助餐点的送餐这周晚了三次。',
    location: null,
    contact: '儿子代办，请打电话',
    since: 4 * DAY,
    steps: [accepted, [30, { kind: 'started', until: new Date(0) }, 'community']],
  },
  {
    category: 'property-management',
    text: '电梯维保公告过期半年了。',
    location: '7号楼',
    contact: null,
    since: 9 * DAY,
    steps: [
      accepted,
      [40, { kind: 'replied', outcome: 'fixed', words: '（演示）已督促物业更换公告。', photos: [] }, 'community'],
      [60, { kind: 'judged', verdict: 'not-fixed', step: 2 }, 'resident'],
    ],
  },
];

const HOUR = 3_600_000;
const uuid = /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/;
const idOf = (number: number): string =>
  createHash('sha256').update(`demonstration matter ${number}`).digest('hex').replace(uuid, '$1-$2-4$3-8$4-$5');

/** Safe to call again. */
export async function makeUpMatters(services: Services, community: string): Promise<void> {
  const { db, keys, calendar } = services;
  for (const [number, matter] of MATTERS.entries()) {
    const id = idOf(number);
    const at = new Date(services.now().getTime() - matter.since * HOUR);
    const later = (hours: number) => new Date(at.getTime() + hours * HOUR);
    const events: ComplaintEvent[] = [
      { kind: 'submitted', at, by: 'resident' },
      ...matter.steps.map(([hours, step, by]): ComplaintEvent => ({
        ...(step.kind === 'started' ? { ...step, until: later(hours + 5 * DAY) } : step),
        at: later(hours),
        by,
      })),
    ];
    await addComplaint(db, {
      community,
      id,
      reference: complaintReference(keys.complaint, community, id),
      complainant: null,
      category: matter.category,
      body: `（演示）${matter.text}`,
      location: matter.location,
      contact: matter.contact === null ? null : sealContact(services, id, `（演示）${matter.contact}`),
      notify: null,
      photos: [],
      fingerprint: createHash('sha256').update(id).digest(),
      at,
      events,
      standing: standingOf(events, calendar),
    });
  }
}
