/** Recording 办理记录: steps of a unit or of a clock are taken if they may follow, and the residents are told of them if they allowed it. */
import type { ComplaintStep } from '../domain/complaint/complaint-event';
import type { UnitLevel } from '../domain/complaint/unit-level';
import { complaintReference } from './complaint-reference';
import { openNotify } from './complainant';
import type { Services } from './context';
import type { Named } from './store/complaint-events';
import { takeNotify } from './store/complaints';
import { takeSteps, type TakeFault } from './take-steps';

/** Who takes a step that is not the resident's. */
export interface StepTaker {
  by: UnitLevel | 'clock';
  /** Id of the department, where one takes it. */
  unit: string | null;
  /** Who at the unit. */
  account: string | null;
}

export const THE_CLOCK: StepTaker = { by: 'clock', unit: null, account: null };

/**
 * A permission is good for one message, so it is kept for what asks something of the resident or changes what they were
 * told: the reply, the refusal and the extension. Whatever else happens is seen by looking.
 */
function told(step: ComplaintStep): string | null {
  switch (step.kind) {
    case 'replied':
      return step.outcome === 'transferred' || step.outcome === 'joined' ? null : '您的诉求有了答复，请您确认';
    case 'declined':
      return '您的诉求未被受理，请看理由';
    case 'extended':
      return '您的诉求延期答复，请看原因';
    default:
      return null;
  }
}

/**
 * All of the steps, or none. A reply is given to those joined to the complaint as well.
 * @param request the page's id for what it asks: sent again, nothing more happens
 * @returns what stands in the way, or `null` once they are committed; `complaint-unknown` also where it was erased
 */
export async function recordSteps(
  services: Services,
  named: Named,
  taker: StepTaker,
  steps: readonly ComplaintStep[],
  request: string | null = null,
): Promise<TakeFault | null> {
  const taken = await takeSteps(services, named, { ...taker, request }, steps);
  if (taken.fault !== null) return taken.fault;
  for (const each of taken.on) await tell(services, each, steps);
  return null;
}

/** The steps are committed by now: whatever goes wrong here is reported, and they stand. */
async function tell(services: Services, { community, id }: Named, steps: readonly ComplaintStep[]): Promise<void> {
  const words = steps.map(told).findLast((one) => one !== null);
  if (!words) return;
  try {
    const sealed = await takeNotify(services.db, community, id);
    if (!sealed) return;
    const reference = complaintReference(services.keys.complaint, community, id);
    await services.sendMessage({
      openid: openNotify(services, id, sealed).openid,
      words,
      page: `pages/resident/complaint?reference=${reference}`,
    });
  } catch (fault) {
    services.report({ operation: 'tell', kind: fault instanceof Error ? fault.name : typeof fault, at: [] });
  }
}
