/** Made-up matters: complaints of these days, in every stage, so that there is something to handle; each marked 演示. */
import { createHash } from 'node:crypto';
import type { Category } from '../../domain/complaint/category';
import type { ComplaintEvent, ComplaintStep } from '../../domain/complaint/complaint-event';
import { clockStep } from '../../domain/complaint/clock-step';
import { REPLY_DAYS } from '../../domain/complaint/deadlines';
import { standingOf } from '../../domain/complaint/standing';
import { addWorkingDays, type WorkingCalendar } from '../../domain/complaint/working-days';
import { sealContact } from '../../server/complainant';
import { complaintReference } from '../../server/complaint-reference';
import type { Services } from '../../server/context';
import { addComplaint } from '../../server/store/complaints';
import { MADE_UP_DEPARTMENT } from './made-up-department';
import { RELIEVED } from './made-up-duties';

interface Matter {
  /** The demonstration's own where not given. */
  community?: string;
  category: Category;
  text: string;
  location: string | null;
  contact: string | null;
  /** Hours ago; `due-today`: so long that the answer is due today, or on the next working day. */
  since: number | 'due-today';
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
  {
    category: 'stamp',
    text: '请社区给我开一张没有违法犯罪的证明。',
    location: null,
    contact: null,
    since: 3 * DAY,
    steps: [
      [
        6,
        {
          kind: 'declined',
          ground: 'not-our-duty',
          duty: { ...RELIEVED, list: 'relieved' },
          words: '（演示）社区无法核实，请到户籍所在地派出所办理。',
        },
        'community',
      ],
    ],
  },
  {
    community: '320404006002',
    category: 'other',
    text: '有人在楼道里发小卡片，上面的话很难听。',
    location: '2号楼',
    contact: null,
    since: 3,
    steps: [[0, { kind: 'held' }, 'clock']],
  },
  {
    community: '320404006004',
    category: 'noise',
    text: '楼下饭店的排风机夜里一直响。',
    location: '1号楼北侧',
    contact: null,
    since: 4 * DAY,
    steps: [],
  },
  {
    community: '320404006007',
    category: 'services',
    text: '社区服务大厅的叫号机坏了。',
    location: null,
    contact: '工作日白天打电话',
    since: 'due-today',
    steps: [accepted],
  },
  {
    community: '320404006010',
    category: 'safety',
    text: '沿街商户把灶台摆在人行道上，油烟很大。',
    location: '东门外第三间',
    contact: null,
    since: 2 * DAY,
    steps: [
      accepted,
      [
        8,
        {
          kind: 'assigned',
          to: 'department',
          department: MADE_UP_DEPARTMENT.id,
          words: '（演示）占道经营由城管部门处理。',
        },
        'community',
      ],
    ],
  },
];

const HOUR = 3_600_000;
const uuid = /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/;
const idOf = (number: number): string =>
  createHash('sha256').update(`demonstration matter ${number}`).digest('hex').replace(uuid, '$1-$2-4$3-8$4-$5');

/** Safe to call again. */
export async function makeUpMatters(services: Services, demonstrated: string): Promise<void> {
  const { db, keys, calendar } = services;
  const now = services.now();
  for (const [number, matter] of MATTERS.entries()) {
    const { community = demonstrated } = matter;
    const id = idOf(number);
    const events = eventsOf(matter, now, calendar);
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
      at: events[0]!.at,
      events,
      standing: standingOf(events, calendar),
    });
  }
}

function eventsOf({ since, steps }: Matter, now: Date, calendar: WorkingCalendar): ComplaintEvent[] {
  const at = since === 'due-today' ? dueToday(now, calendar) : new Date(+now - since * HOUR);
  const later = (hours: number) => new Date(+at + hours * HOUR);
  const events: ComplaintEvent[] = [
    { kind: 'submitted', at, by: 'resident' },
    ...steps.map(([hours, step, by]): ComplaintEvent => ({
      ...(step.kind === 'started' ? { ...step, until: later(hours + 5 * DAY) } : step),
      at: later(hours),
      by,
    })),
  ];
  // What the clocks would have done meanwhile.
  for (let moment = +events.at(-1)!.at + HOUR; moment <= +now; moment += HOUR) {
    const step = clockStep(events, new Date(moment), calendar);
    if (step) events.push({ ...step, at: new Date(moment), by: 'clock' });
  }
  return events;
}

/** The earliest of the last days on which a complaint filed at this hour would not be out of time yet. */
function dueToday(now: Date, calendar: WorkingCalendar): Date {
  let filed = now;
  for (let days = 1; days < 30; days += 1) {
    const before = new Date(+now - days * DAY * HOUR);
    if (addWorkingDays(before, REPLY_DAYS.ordinary, calendar) < now) break;
    filed = before;
  }
  return filed;
}
