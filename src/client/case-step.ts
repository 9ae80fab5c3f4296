/**
 * Case step 办理步骤: one step of a unit on its way to the server, kept under its id before its first byte leaves, so that a lost
 * answer never makes two of it.
 */
import Taro from '@tarojs/taro';
import type { UnitStep } from '../contract/handle-complaint';
import { isRefusal, type Refusal } from '../contract/refusal';
import { askOffice } from './ask-office';
import { newId } from './new-id';
import { dropReplyDraft } from './reply-draft';
import { uploadAgain, uploadReplyPhotos, type CaseNamed } from './reply-photos';

export type { CaseNamed };

interface KeptStep {
  id: string;
  step: UnitStep;
}

export type StepResult = { taken: true } | { refused: Refusal } | { waiting: 'offline' | 'fault' } | { full: true };

/** Begins the storage keys of all steps. */
export const CASE_STEP = 'case-step/';
const keyOf = ({ complaint }: CaseNamed): string => CASE_STEP + complaint;

/** The step of which nobody knows whether it arrived. */
export const waitingStep = (named: CaseNamed): UnitStep | null => readKept(named)?.step ?? null;

/** Whoever lets it go is to look first whether it arrived. */
export const dropStep = (named: CaseNamed): void => Taro.removeStorageSync(keyOf(named));

const readKept = (named: CaseNamed): KeptStep | null => Taro.getStorageSync<KeptStep | ''>(keyOf(named)) || null;

/** The same step again has its id again. @throws when the device's storage is full */
function keepStep(named: CaseNamed, step: UnitStep): KeptStep {
  const before = readKept(named);
  if (before && JSON.stringify(before.step) === JSON.stringify(step)) return before;
  const kept = { id: newId(), step };
  Taro.setStorageSync(keyOf(named), kept);
  return kept;
}

/** Photos of a reply go ahead of it. `full`: the device's storage is, and nothing was sent. */
export async function takeStep(named: CaseNamed, step: UnitStep): Promise<StepResult> {
  let kept: KeptStep;
  try {
    kept = keepStep(named, step);
  } catch {
    return { full: true };
  }
  const photos = step.kind === 'replied' ? (step.photos ?? []) : [];
  let reply = (await uploadReplyPhotos(named, photos)) ?? (await askOffice('handleComplaint', { ...kept, ...named }));
  if (isRefusal(reply) && reply.refusal === 'photo-missing' && uploadAgain(photos)) {
    reply = (await uploadReplyPhotos(named, photos)) ?? (await askOffice('handleComplaint', { ...kept, ...named }));
  }
  if ('unavailable' in reply) return { waiting: reply.unavailable };
  // Without a session nothing was judged: it may be sent once somebody has signed in.
  if (isRefusal(reply) && reply.refusal === 'session-required') return { refused: reply };
  if (!isRefusal(reply) && reply.output.receipt.id !== kept.id) return { waiting: 'fault' };
  dropStep(named);
  if (isRefusal(reply)) return { refused: reply };
  if (step.kind === 'replied') dropReplyDraft(named.complaint);
  return { taken: true };
}
