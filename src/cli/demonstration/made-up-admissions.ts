/** Made-up admissions 准入事项 of one district, in every state there is, each marked 演示; and what staff reported past them. */
import type { AdmissionEvent, AdmissionStep } from '../../domain/admission/admission-event';
import { admissionSoFar } from '../../domain/admission/admission-so-far';
import type { AdmissionUnit } from '../../domain/admission/admission-unit';
import type { Application } from '../../domain/admission/application';
import { CURRENT_RUBRIC, type Points } from '../../domain/admission/rubric';
import { quarterAt, quarterBefore } from '../../domain/quarter';
import type { Services } from '../../server/context';
import { addAdmission, appendAdmissionEvent } from '../../server/store/admissions';
import type { Database } from '../../server/store/database';
import { addDepartment, findDepartment } from '../../server/store/departments';
import { saveTaskReport } from '../../server/store/task-reports';
import { madeUpBytes, madeUpId } from './made-up-id';

const DISTRICT = '320404';
const STREET = '320404006';
const COMMUNITIES = ['320404006002', '320404006003', '320404006004', '320404006010'];

/** The department whose link the start prints. */
export const DEMONSTRATION_DEPARTMENT = madeUpId('department 民政局（演示）');

const DAY = 86_400_000;

interface Story {
  title: string;
  department: string;
  region: string;
  asked: Pick<Application, 'basis' | 'work' | 'hours' | 'means' | 'yuan' | 'personalData'>;
  /** Days from today: when it was applied for, when it begins, when it is over. */
  days: readonly [number, number, number];
  /** Each a day after the one before. */
  steps: readonly AdmissionStep[];
}

const most = (less: Partial<Points> = {}): Points => ({
  ...(Object.fromEntries(CURRENT_RUBRIC.criteria.map(({ id, most: full }) => [id, full])) as Points),
  ...less,
});
const scored = (less: Partial<Points>): AdmissionStep => ({ kind: 'scored', points: most(less), words: '' });

const storiesAt = (day: (fromToday: number) => Date): readonly Story[] => [
  {
    title: '独居老人月度探访',
    department: '民政局（演示）',
    region: STREET,
    asked: {
      basis: '《江苏省养老服务条例》第二十三条：基层群众性自治组织协助开展独居、空巢老年人探访。',
      work: '每月上门或者电话探访登记在册的独居老人一次，发现困难转街道。',
      hours: 6,
      means: '每社区配专职探访员一名，电话由民政局统一开通。',
      yuan: 12_000,
      personalData: false,
    },
    days: [-190, -165, 18],
    steps: [
      scored({ need: 18, hours: 8 }),
      { kind: 'granted', until: day(18), words: '按季度回访居民，不要求探访照片。' },
    ],
  },
  {
    title: '瓶装液化气入户安全检查协助',
    department: '住房和城乡建设局（演示）',
    region: DISTRICT,
    asked: {
      basis: '《城镇燃气管理条例》第十七条；社区协助通知住户、陪同入户。',
      work: '每季度协助燃气企业约定入户时间，陪同检查，不填写检查表。',
      hours: 8,
      means: '检查员由燃气企业派出，误工补助按户计入经费。',
      yuan: 9600,
      personalData: false,
    },
    days: [-100, -70, 200],
    steps: [
      scored({ hours: 7, resources: 16 }),
      {
        kind: 'heard',
        on: day(-99),
        residents: 12,
        communities: 9,
        words: '居民代表同意入户检查；社区代表要求取消每户拍照，部门接受。',
      },
      { kind: 'granted', until: day(200), words: '' },
    ],
  },
  {
    title: '出租房屋和流动人口信息采集',
    department: '公安分局（演示）',
    region: DISTRICT,
    asked: {
      basis: '《江苏省流动人口服务管理条例》；由社区协助采集。',
      work: '每月上门核对出租房屋住户信息，录入部门系统。',
      hours: 24,
      means: '不增加人员，提供采集终端一台。',
      yuan: 0,
      personalData: true,
    },
    days: [-9, 20, 385],
    steps: [],
  },
  {
    title: '文明行为网格打卡',
    department: '住房和城乡建设局（演示）',
    region: STREET,
    asked: {
      basis: '部门年度工作方案。',
      work: '网格员每天在应用里打卡巡查，每周上传照片不少于20张。',
      hours: 10,
      means: '不带人员和经费。',
      yuan: 0,
      personalData: false,
    },
    days: [-20, 15, 190],
    steps: [scored({ basis: 4, need: 5, hours: 3, resources: 0, evidence: 0 })],
  },
  {
    title: '高龄津贴资格静默认证协助',
    department: '民政局（演示）',
    region: STREET,
    asked: {
      basis: '《江苏省高龄津贴管理办法》。',
      work: '数据比对不上的老人，由社区核实一次。',
      hours: 1,
      means: '民政局先做数据比对，只下发比对不上的名单。',
      yuan: 2000,
      personalData: false,
    },
    days: [-420, -400, -40],
    steps: [scored({}), { kind: 'granted', until: day(-40), words: '' }],
  },
  {
    title: '楼道小广告清理统计',
    department: '住房和城乡建设局（演示）',
    region: STREET,
    asked: {
      basis: '部门通知。',
      work: '每周报送楼道小广告数量和清理照片。',
      hours: 6,
      means: '不带人员和经费。',
      yuan: 0,
      personalData: false,
    },
    days: [-60, -30, 150],
    steps: [
      scored({ basis: 3, need: 4, resources: 0, evidence: 0 }),
      { kind: 'refused', words: '没有法律依据，要求留痕；清理由物业企业承担，部门可以直接检查物业企业。' },
    ],
  },
];

/** So many people a quarter and department, this quarter's last. */
const REPORTED: readonly [string, number, string | null][] = [
  ['公安分局（演示）', 7, '（演示）又派下来一张出租房摸底表，已经报过三次。'],
  ['住房和城乡建设局（演示）', 4, '（演示）要求每天在群里接龙。'],
  ['民政局（演示）', 1, null],
];

export async function makeUpAdmissions({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  const midnight = Math.floor((now().getTime() + 8 * 3_600_000) / DAY) * DAY - 8 * 3_600_000;
  const day = (fromToday: number) => new Date(midnight + fromToday * DAY);
  for (const story of storiesAt(day)) await makeUp(db, story, day);
  const current = quarterAt(now());
  for (const quarter of [quarterBefore(current), current]) await makeUpReports(db, quarter.id);
}

async function ensureDepartment(db: Database, name: string, at: Date): Promise<string> {
  const id = madeUpId(`department ${name}`);
  if (!(await findDepartment(db, id))) await addDepartment(db, { id, division: DISTRICT, name, closed: false }, at);
  return id;
}

async function makeUp(db: Database, story: Story, day: (fromToday: number) => Date): Promise<void> {
  const { title, region, asked, days } = story;
  const [applied, from, until] = days;
  const applicant: AdmissionUnit = {
    division: DISTRICT,
    department: await ensureDepartment(db, story.department, day(-600)),
  };
  const decider: AdmissionUnit = { division: DISTRICT, department: null };
  const application = { ...asked, title: `${title}（演示）`, region, from: day(from), until: day(until) };
  const steps: [AdmissionStep, AdmissionUnit][] = [
    [{ kind: 'applied', application, rubric: CURRENT_RUBRIC.version }, applicant],
    ...story.steps.map((step): [AdmissionStep, AdmissionUnit] => [step, decider]),
  ];
  const events = steps.map(([step, by], at): AdmissionEvent => ({ ...step, at: day(applied + at), by }));
  const named = { region, id: madeUpId(`admission ${title}`) };
  await db.transaction(async (queries) => {
    if (!(await addAdmission(queries, named, admissionSoFar(events.slice(0, 1))))) return;
    for (const [at, event] of events.entries()) {
      const hand = { account: madeUpId('account'), request: madeUpId(`admission ${title} ${at}`) };
      await appendAdmissionEvent(queries, named, at, event, admissionSoFar(events.slice(0, at + 1)), hand);
    }
  });
}

async function makeUpReports(db: Database, quarter: string): Promise<void> {
  for (const [name, people, words] of REPORTED) {
    for (let person = 0; person < people; person += 1) {
      const community = COMMUNITIES[person % COMMUNITIES.length]!;
      const whose = { community, quarter, reporter: madeUpBytes(`reporter ${quarter} ${community} ${person}`) };
      const said = { department: madeUpId(`department ${name}`), words: person === 0 ? words : null };
      await saveTaskReport(db, whose, madeUpId(`report ${quarter} ${name} ${person}`), said);
    }
  }
}
