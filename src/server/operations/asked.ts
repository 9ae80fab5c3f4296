/** Asked 被问: the code, the round and the person an answer or a report comes from, before its content is looked at. */
import { createHash } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import { liesIn } from '../../domain/division';
import type { Context, Person } from '../context';
import { unwrapKey } from '../keys';
import { readGenuineCode } from '../signed-code';
import type { Code } from '../store/codes';
import { isRegistered } from '../store/kiosks';
import { findAnswerableRound, type AnswerableRound } from '../store/rounds';

export interface Asked {
  /** Revoked, it takes nothing new; what came in by it before is receipted all the same. */
  code: Code;
  round: AnswerableRound;
  roundKey: Buffer;
  /** `null` at a touch screen, whatever the platform says: whose hand that is nobody knows. */
  person: Person | null;
}

export const hashDevice = (device: string): Buffer => createHash('sha256').update(device, 'utf8').digest();

export async function readAsked(
  input: { code: string; round: number; device?: string | undefined },
  context: Context,
): Promise<Asked | Refusal> {
  const code = await readGenuineCode(context, input.code);
  if (isRefusal(code)) return code;
  const kiosk = code.kind === 'kiosk';
  if (kiosk && !(input.device && (await isRegistered(context.db, code.serial, hashDevice(input.device))))) {
    return refuse('kiosk-elsewhere');
  }
  const round = await findAnswerableRound(context.db, input.round);
  if (!round || !liesIn(code.community, round.region)) return refuse('no-round');
  if (!round.wrappedKey) return refuse('round-closed');
  // Without a kiosk code the policy lets nobody in whom the platform does not vouch for.
  return {
    code,
    round,
    roundKey: unwrapKey(context.keys.wrap, round.wrappedKey),
    person: kiosk ? null : context.person!,
  };
}
