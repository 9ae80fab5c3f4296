import type { UnitStep } from '../../contract/handle-complaint';
import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { ComplaintStep } from '../../domain/complaint/complaint-event';
import type { StepFault } from '../../domain/complaint/step-fault';
import { levelOf, lineage } from '../../domain/division';
import type { Context } from '../context';
import { recordSteps } from '../record-steps';
import { replyPhotoName } from '../photo-name';
import { isSameStep } from '../same-step';
import { eventsOf, type Named } from '../store/complaint-events';
import { departmentsIn } from '../store/departments';
import { dutiesInForce } from '../store/duties';
import { unitOf } from '../unit-of';

const notPossible = (fault: StepFault): Refusal => refuse('step-not-possible', { faults: [fault] });

/** Takes one step of a unit. Who, when and whose the other complaint is are the server's to say. */
export async function handleComplaint(
  input: Input<'handleComplaint'>,
  context: Context,
): Promise<Output<'handleComplaint'> | Refusal> {
  const named: Named = { community: input.community, id: input.complaint.toLowerCase() };
  const step = await stepOf(input.step, named, context);
  if (typeof step === 'string') {
    return (await wasTaken(input, named, context)) ? { receipt: { id: input.id } } : notPossible(step);
  }
  const fault = await recordSteps(context, named, unitOf(context.account!), [step], input.id.toLowerCase());
  switch (fault) {
    case null:
      return { receipt: { id: input.id } };
    case 'complaint-unknown':
    case 'id-reused':
    case 'photo-missing':
      return refuse(fault);
    default:
      return notPossible(fault);
  }
}

/** Asked again after its list was replaced or its department closed: what was taken stays taken. */
async function wasTaken({ id, step }: Input<'handleComplaint'>, named: Named, { db }: Context): Promise<boolean> {
  const events = await eventsOf(db, named.community, named.id);
  const taken = events.find(({ request }) => request === id.toLowerCase());
  if (step.kind === 'assigned' && step.department) {
    return isSameStep({ ...step, department: step.department.toLowerCase(), words: step.words.trim() }, taken);
  }
  if (step.kind !== 'declined' || taken?.kind !== 'declined' || !step.duty || !taken.duty) return false;
  const duty = { ...step.duty, list: taken.duty.list };
  return isSameStep({ ...step, words: step.words.trim(), duty }, taken);
}

/** Only the version in force tells what is whose duty now. */
async function declined(
  { ground, words, duty }: Extract<UnitStep, { kind: 'declined' }>,
  community: string,
  context: Context,
): Promise<ComplaintStep | StepFault> {
  const refusal = { kind: 'declined', ground, words: words.trim() } as const;
  if (ground !== 'not-our-duty') return refusal;
  const inForce = await dutiesInForce(context.db, lineage(community), context.now());
  const found = duty?.version === inForce?.version && inForce?.duties.find(({ number }) => number === duty?.number);
  if (!inForce || !found) return 'no-duty';
  return { ...refusal, duty: { version: inForce.version, number: found.number, list: found.list } };
}

/** What residents read where two matters go on as one. Whose the other one is is nobody else's to know. */
const JOINED = '与反映同一问题的诉求合并办理，一并答复。';

async function stepOf(step: UnitStep, { community, id }: Named, context: Context): Promise<ComplaintStep | StepFault> {
  switch (step.kind) {
    case 'released':
    case 'accepted':
    case 'contacted':
      return step;
    case 'reopened':
      return { ...step, words: step.words.trim() };
    case 'declined':
      return declined(step, community, context);
    case 'assigned': {
      const { to, department } = step;
      const words = step.words.trim();
      if (department === undefined) return { kind: 'assigned', to, words };
      const known = await departmentsIn(context.db, lineage(community));
      const found = known.find((one) => one.id === department.toLowerCase());
      return found
        ? { kind: 'assigned', to, department: found.id, ofCity: levelOf(found.division) === 'city', words }
        : 'bad-unit';
    }
    case 'started':
      return { kind: 'started', until: new Date(step.until) };
    case 'extended':
      return { kind: 'extended', until: new Date(step.until), words: step.words.trim() };
    case 'replied': {
      const photos = (step.photos ?? []).map((photo) => replyPhotoName(context.keys.photo, community, id, photo));
      return { kind: 'replied', outcome: step.outcome, words: step.words.trim(), photos };
    }
    case 'joined':
      return { kind: 'replied', outcome: 'joined', words: JOINED, photos: [], into: step.into.toLowerCase() };
  }
}
