/** The page of permissions 权限表, `docs/permissions.md`, told from the policy and the step rules themselves. */
import type { ComplaintEvent, EventKind, Taker } from '../src/domain/complaint/complaint-event';
import { EVENT_KINDS } from '../src/domain/complaint/complaint-event';
import { complaintSoFar, type ComplaintSoFar } from '../src/domain/complaint/complaint-so-far';
import type { ComplaintState } from '../src/domain/complaint/complaint-state';
import { STEP_RULES, type Rule as StepRule } from '../src/domain/complaint/step-rules';
import type { OperationName } from '../src/contract/operations';
import { invitedLevels } from '../src/domain/may-invite';
import { ROLES, type Role } from '../src/domain/role';
import { draftSoFar, type DraftSoFar } from '../src/domain/rounds/draft-so-far';
import { ROUND_STEPS, type RoundHand, type RoundStepKind } from '../src/domain/rounds/round-event';
import { mayRun, stepFault } from '../src/domain/rounds/round-faults';
import { ADMISSION_KINDS, type AdmissionKind } from '../src/domain/admission/admission-event';
import { ADMISSION_RULES, type AdmissionRule } from '../src/domain/admission/admission-rules';
import { admissionSoFar } from '../src/domain/admission/admission-so-far';
import { mayApply, type AdmissionUnit } from '../src/domain/admission/admission-unit';
import { CURRENT_RUBRIC } from '../src/domain/admission/rubric';
import { CONSUMER_POLICY, mayAsk, POLICY, type Rule } from '../src/server/policy';

const ACCOUNTS: Record<string, { role: Role; division: string }> = {
  staff: { role: 'staff', division: '320404006003' },
  department: { role: 'department', division: '320404' },
  street: { role: 'official', division: '320404006' },
  district: { role: 'official', division: '320404' },
  city: { role: 'official', division: '3204' },
};
const WITHIN_ALL = '320404006003';
const OUTSIDE_ALL = '999999999999';

/** Whatever field a rule reads of a question, it finds this division there. */
const about = (division: string) => new Proxy({}, { get: () => division }) as never;

const operationRows = (Object.keys(POLICY) as OperationName[]).map((name) => {
  const rule = POLICY[name] as Rule<OperationName>;
  if (!('about' in rule)) {
    const anybody = rule.by === 'anyone' ? 'yes' : '–';
    const screen = rule.by === 'person' ? '–' : 'yes';
    return [name, anybody, 'yes', screen, ...Object.keys(ACCOUNTS).map(() => anybody), '–', ''];
  }
  const cells = Object.values(ACCOUNTS).map((account) => {
    const [inside, outside] = [rule.about(about(WITHIN_ALL)), rule.about(about(OUTSIDE_ALL))];
    if (!mayAsk(account, rule, inside)) return '–';
    return outside !== undefined && mayAsk(account, rule, outside) ? 'any' : 'own';
  });
  const whose = rule.over
    ? 'desks it may invite to'
    : rule.handling
      ? 'complaints it or a unit below has'
      : rule.cases
        ? 'complaints it sees'
        : '';
  return [name, '–', '–', '–', ...cells, name in CONSUMER_POLICY ? 'own' : '–', whose];
});

const inviteRows = Object.entries(ACCOUNTS)
  .filter(([, { role }]) => role === 'official')
  .map(([name, { division }]) => [name, ...ROLES.map((role) => invitedLevels(division, role).join(', ') || '–')]);

const begun = complaintSoFar([{ kind: 'submitted', at: new Date(0), by: 'resident' }]);
/** A matter of the street, signed in by the community, or one of a department. */
const OF_STREET = { ...begun, owner: 'street', firstReceiver: 'community', joinedInto: 'main' } as const;
const OF_DEPARTMENT = { ...begun, owner: 'department', department: 'one' } as const;

const TAKERS: Record<string, [Taker & { repeats?: string }, ComplaintSoFar]> = {
  resident: [{ by: 'resident' }, OF_STREET],
  'has it': [{ by: 'street' }, OF_STREET],
  above: [{ by: 'district' }, OF_STREET],
  'below, received it first': [{ by: 'community' }, OF_STREET],
  below: [{ by: 'community' }, { ...OF_STREET, firstReceiver: 'street' }],
  'department that has it': [{ by: 'department', unit: 'one' }, OF_DEPARTMENT],
  'another department': [{ by: 'department', unit: 'other' }, OF_DEPARTMENT],
  'answers the main one': [{ by: 'department', unit: 'other', repeats: 'main' }, OF_STREET],
  clock: [{ by: 'clock' }, OF_STREET],
};

/** The community's, still: no department can have it. */
const NOT_PASSED_ON: readonly ComplaintState[] = ['submitted', 'held', 'declined'];

function stepRow(kind: EventKind, state: ComplaintState): string[] {
  const rule = STEP_RULES[kind] as StepRule<EventKind>;
  const cells = Object.values(TAKERS).map(([taker, soFar]) =>
    !(soFar.owner === 'department' && NOT_PASSED_ON.includes(state)) &&
    rule.by({ kind, ...taker } as ComplaintEvent, { ...soFar, state })
      ? 'yes'
      : '–',
  );
  return [kind, state, ...cells];
}

/** States in which the same may take a step stand on one line. */
function stepRows(kind: EventKind): string[][] {
  const { from } = STEP_RULES[kind];
  // What begins a complaint follows in no state of one.
  const rows = from.length > 0 ? from.map((state) => stepRow(kind, state)) : [stepRow(kind, 'submitted')];
  const byCells = new Map<string, string[]>();
  for (const [, state, ...cells] of rows) {
    const key = cells.join('|');
    byCells.set(key, [...(byCells.get(key) ?? []), state!]);
  }
  return [...byCells].map(([cells, states]) => [
    kind,
    from.length > 0 ? states.join(', ') : 'none yet',
    ...cells.split('|'),
  ]);
}

const APPLICANT: AdmissionUnit = { division: '320404', department: 'one' };
const ADMISSION_UNITS: Record<string, AdmissionUnit> = {
  'that applied': APPLICANT,
  'another department': { division: '320404', department: 'other' },
  community: { division: '320404006003', department: null },
  street: { division: '320404006', department: null },
  'district that granted': { division: '320404', department: null },
  'another district': { division: '320402', department: null },
  city: { division: '3204', department: null },
};

/** Of a department's application for the communities of a street, granted by the district. */
const ADMISSION = (() => {
  const at = new Date(0);
  const application = {
    title: '',
    region: '320404006',
    basis: '',
    work: '',
    hours: 1,
    means: '',
    yuan: 0,
    personalData: false,
    from: at,
    until: at,
  };
  const applied = { kind: 'applied', application, rubric: CURRENT_RUBRIC.version, at, by: APPLICANT } as const;
  const by = ADMISSION_UNITS['district that granted']!;
  return admissionSoFar([applied, { kind: 'granted', until: at, words: '', at, by }]);
})();

function admissionRow(kind: AdmissionKind): string[] {
  const rule = ADMISSION_RULES[kind] as AdmissionRule<AdmissionKind>;
  const may = (unit: AdmissionUnit) =>
    kind === 'applied' ? mayApply(unit, ADMISSION.application.region) : rule.by(unit, ADMISSION);
  return [
    kind,
    rule.from.join(', ') || 'none yet',
    ...Object.values(ADMISSION_UNITS).map((unit) => (may(unit) ? 'yes' : '–')),
  ];
}

const PROPOSER: RoundHand = { account: 'proposer', division: '320404' };
const ROUND_HANDS: Record<string, RoundHand> = {
  'that proposed the seal': PROPOSER,
  'another of the district': { account: 'second', division: '320404' },
  'of the city': { account: 'city', division: '3204' },
  'of another district': { account: 'other', division: '320402' },
  'of a street': { account: 'street', division: '320404006' },
};

/** Of a district's round whose seal the district has proposed. */
const PROPOSED: DraftSoFar = {
  ...draftSoFar([
    {
      kind: 'drafted',
      plan: {
        region: '320404',
        title: '',
        opensAt: new Date(0),
        closesAt: new Date(0),
        publishesAt: new Date(0),
        methodId: '',
        target: null,
        items: [],
        sampled: false,
        scheme: null,
      },
      at: new Date(0),
      by: PROPOSER,
    },
  ]),
  state: 'proposed',
  proposedBy: PROPOSER,
};

function roundRow(kind: RoundStepKind): string[] {
  const may = (hand: RoundHand) => {
    if (kind === 'drafted') return mayRun(hand, PROPOSED.plan.region);
    return stepFault(kind === 'proposed' ? { ...PROPOSED, state: 'drafted' } : PROPOSED, kind, hand) === null;
  };
  return [kind, ...Object.values(ROUND_HANDS).map((hand) => (may(hand) ? 'yes' : '–'))];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

export const permissionsPage = (): string => `# Permissions

Written by \`npm run permissions\` from what the server asks: \`src/server/policy.ts\`, \`src/domain/may-invite.ts\`,
\`src/domain/complaint/step-rules.ts\`, \`src/domain/admission/admission-rules.ts\` and \`src/domain/rounds/round-faults.ts\`. A test fails where this page says otherwise.

## Who may ask what

\`yes\`: whoever it is. \`own\`: an account, about its own division and what lies in it; about any other it is refused as \`not-permitted\`. \`–\`: refused. An
operation that is not listed is refused. A person is somebody WeChat vouches for; a touch screen is registered. A consumer is
another system with a token of a division, which has no account and reads by \`GET /api/v1\` alone.

${table(['operation', 'anybody', 'person', 'touch screen', ...Object.keys(ACCOUNTS), 'consumer', 'and there only of'], operationRows)}

A department sees the complaints that are or were passed on to it, every other account those of its division.

## Who may invite whom

Desks within an official's own division, by their level; never one's own.

${table(['official of a', ...ROLES], inviteRows)}

## Who may take which step of a complaint

The unit that has a matter, those above and below it on the complaint's own line of community, street, district and city, and departments. What a step needs
besides, such as a reason in words, is refused by name: \`src/domain/complaint/step-fault.ts\`. «Answers the main
one» is whoever answers the complaint this one is joined to. Nobody but the resident gives a verdict, and nobody deletes or changes a step.

${table(['step', 'in the state', ...Object.keys(TAKERS)], EVENT_KINDS.flatMap(stepRows))}

## Who may take which step of an admission

Of a district's department that applies for the communities of a street. A grant also needs points enough and, for key items, a hearing; what is missing is
refused by name: \`src/domain/admission/admission-fault.ts\`. Nobody scores, hears or decides an application of their own, and what is out of time has
expired without anybody's doing.

${table(['step', 'in the state', ...Object.keys(ADMISSION_UNITS)], ADMISSION_KINDS.map(admissionRow))}

## Who may take which step of a round

Of a district's round whose seal somebody of the district has proposed. A seal takes two people: the second is another account, of the proposer's division or
one above it. After it nobody changes anything, and the database refuses to; the clock opens, closes and publishes. What is wrong with a plan is refused by
name: \`src/domain/rounds/round-fault.ts\`.

${table(['step', ...Object.keys(ROUND_HANDS)], ROUND_STEPS.map(roundRow))}
`;
