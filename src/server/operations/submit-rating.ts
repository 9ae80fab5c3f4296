import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { Channel } from '../../domain/channel';
import { liesIn } from '../../domain/division';
import { evidenceOf } from '../../domain/evidence';
import { referenceFrom } from '../../domain/reference';
import type { CodeKind } from '../../domain/scene';
import { answersFault, stepsInOrder } from '../../domain/submission';
import { commit } from '../commitment';
import type { Context } from '../context';
import { hmac, unwrapKey } from '../keys';
import { pseudonym } from '../pseudonym';
import { readCode } from '../signed-code';
import { findAnswerableRound } from '../store/rounds';
import { isStored, submit } from '../store/submissions';
import { phaseRefusal } from './phase-refusal';

/** Every answer falls into the cell «age and sex not given» for as long as nobody is asked for them. */
const STRATUM_NOT_GIVEN = 0;

const channelOf = (kind: CodeKind): Channel => (kind === 'account' ? 'unknown' : kind);

/** Stores one resident's answers; the receipt leaves only after the database has committed them. */
export async function submitRating(
  input: Input<'submitRating'>,
  context: Context,
): Promise<Output<'submitRating'> | Refusal> {
  const code = await readCode(context, input.code);
  if (isRefusal(code)) return code;
  const round = await findAnswerableRound(context.db, input.round);
  if (!round || !liesIn(code.community, round.region)) return refuse('no-round');
  if (!round.wrappedKey) return refuse('round-closed');
  // The policy lets nobody in whom the platform does not vouch for.
  const respondent = pseudonym(unwrapKey(context.keys.wrap, round.wrappedKey), context.person!);
  const receipt = {
    id: input.id,
    reference: referenceFrom(hmac(context.keys.reference, `${respondent.toString('hex')}:${round.id}:${input.id}`)),
  };

  const now = context.now();
  const closed = phaseRefusal(round, now);
  if (closed) {
    // A phone that never heard of its receipt asks again, maybe days later; what was counted is not refused.
    const counted = await isStored(context.db, code.community, round.id, respondent, input.id);
    return counted ? { receipt } : closed;
  }
  const fault = answersFault(input.answers, round.itemCount);
  if (fault) return refuse('bad-input', { faults: [`answers: ${fault}`] });

  const channel = channelOf(code.kind);
  const steps = stepsInOrder(input.answers, round.itemCount);
  const remark = input.remark?.trim() || null;
  const salt = context.randomBytes(16);
  const outcome = await submit(context.db, {
    community: code.community,
    round: round.id,
    respondent,
    id: input.id,
    channel,
    evidence: evidenceOf(channel, true),
    stratum: STRATUM_NOT_GIVEN,
    steps,
    remark,
    salt,
    commitment: commit(salt, { community: code.community, round: round.id, steps, remark }),
    at: now,
    replaces: input.replaces ?? [],
  });
  return outcome === 'differs' ? refuse('id-reused') : { receipt };
}
