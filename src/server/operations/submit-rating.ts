import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { Channel } from '../../domain/channel';
import { evidenceOf } from '../../domain/evidence';
import { referenceFrom } from '../../domain/reference';
import type { CodeKind } from '../../domain/scene';
import { stratumOf } from '../../domain/stratum';
import { answersFault, stepsInOrder } from '../../domain/submission';
import { commit } from '../commitment';
import type { Context } from '../context';
import { hmac } from '../keys';
import { kioskPseudonym, letterPseudonym, pseudonym } from '../pseudonym';
import { readLetter } from '../letters';
import type { Code } from '../store/codes';
import { isStored, submit } from '../store/submissions';
import { readAsked, type Asked } from './asked';
import { phaseRefusal } from './phase-refusal';

const channelOf = (kind: CodeKind): Channel => (kind === 'account' ? 'unknown' : kind);

/** Stores one resident's answers; the receipt leaves only after the database has committed them. */
export async function submitRating(
  input: Input<'submitRating'>,
  context: Context,
): Promise<Output<'submitRating'> | Refusal> {
  const asked = await readAsked(input, context);
  if (isRefusal(asked)) return asked;
  const { code, round, person } = asked;
  const letter = await letterOf(input, asked, context);
  if (letter && isRefusal(letter)) return letter;
  const respondent = respondentOf(input, asked, letter);
  const whose = {
    community: code.community,
    round: round.id,
    respondent,
    letter: letter?.serial ?? null,
    id: input.id,
  };
  const receipt = {
    id: input.id,
    reference: referenceFrom(hmac(context.keys.reference, `${respondent.toString('hex')}:${round.id}:${input.id}`)),
  };

  const now = context.now();
  const no = revokedRefusal(code, letter) ?? phaseRefusal(round, now);
  // A phone that never heard of its receipt asks again, maybe days later; what was counted is not refused.
  if (no) return (await isStored(context.db, whose)) ? { receipt } : no;
  const fault = answersFault(input.answers, round.items);
  if (fault) return refuse('bad-input', { faults: [`answers: ${fault}`] });

  const channel = channelOf(code.kind);
  const steps = stepsInOrder(input.answers, round.items);
  const remark = input.remark?.trim() || null;
  const stratum = stratumOf(input.about ?? {});
  const salt = context.randomBytes(16);
  const outcome = await submit(context.db, {
    ...whose,
    channel,
    evidence: evidenceOf(letter ? 'invite' : channel, person !== null),
    stratum,
    steps,
    remark,
    salt,
    commitment: commit(salt, { community: code.community, round: round.id, steps, remark, stratum }),
    at: now,
    // What else waits on a touch screen is other people's.
    replaces: person ? (input.replaces ?? []) : [],
    vouched: person !== null,
  });
  if (outcome === 'counted' || outcome === 'replaced') context.counts.add('answers', code.serial, round.id);
  if (outcome === 'differs') return refuse('id-reused');
  return outcome === 'letter-used' ? refuse('letter-used') : { receipt };
}

type Letter = Pick<Code, 'serial' | 'revoked'>;

function revokedRefusal(code: Code, letter: Letter | null): Refusal | null {
  if (code.revoked) return refuse('code-revoked');
  return letter?.revoked ? refuse('letter-unknown') : null;
}

/** The letter of invitation that was scanned or typed; `null` for none. */
async function letterOf(
  { letter }: Input<'submitRating'>,
  { code }: Asked,
  context: Context,
): Promise<Letter | Refusal | null> {
  if (code.kind === 'invite') return code;
  return letter === undefined ? null : readLetter(context, code.community, letter);
}

function respondentOf({ id }: Input<'submitRating'>, { person, roundKey }: Asked, letter: Letter | null): Buffer {
  if (person) return pseudonym(roundKey, person);
  return letter ? letterPseudonym(roundKey, letter.serial) : kioskPseudonym(roundKey, id);
}
