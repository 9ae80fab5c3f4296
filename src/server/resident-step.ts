/** Resident’s step 居民操作: what whoever holds the secret reference does to a complaint, once however often it is asked. */
import { refuse, type Refusal } from '../contract/refusal';
import type { ComplaintStep } from '../domain/complaint/complaint-event';
import { readTyped } from '../domain/reference';
import type { Context } from './context';
import { findByReference } from './store/complaints';
import { takeSteps } from './take-steps';

type ResidentStep = Extract<ComplaintStep, { kind: 'judged' | 'withdrawn' }>;

interface Asked {
  /** The phone's, for this step. */
  id: string;
  reference: string;
}

export async function takeResidentStep(
  context: Context,
  { id, reference }: Asked,
  step: ResidentStep,
): Promise<{ receipt: { id: string } } | Refusal> {
  const complaint = await findByReference(context.db, readTyped(reference));
  if (!complaint) return refuse('complaint-unknown');
  const taking = { by: 'resident', unit: null, account: null, request: id.toLowerCase() } as const;
  const { fault } = await takeSteps(context, complaint, taking, [step]);
  if (fault === null) return { receipt: { id } };
  return refuse(fault === 'id-reused' ? fault : 'complaint-past-it');
}
