import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { currentRound, phaseOf, type Round } from '../../domain/round';
import type { Context } from '../context';
import { lettersOf, newLettersOf } from '../letters';
import { qrImages } from '../qr-image';
import { addAudit } from '../store/audit';
import { addLetters } from '../store/codes';
import { findDivision } from '../store/divisions';
import { addBatch, findBatch } from '../store/letter-batches';
import { roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';
import { communityAsked } from './community-asked';

/** Makes the letters of a request once, and gives the same ones to whoever asks again. */
export async function makeLetters(
  input: Input<'makeLetters'>,
  context: Context,
): Promise<Output<'makeLetters'> | Refusal> {
  const community = await communityAsked(context, input.community);
  if (isRefusal(community)) return community;
  const by = (await findDivision(context.db, context.account!.division))!;
  const request = { community: community.code, id: input.id.toLowerCase(), count: input.count };
  const rounds = await roundsOver(context.db, lineage(community.code));
  const round = await madeFor(request, rounds, context);
  if (isRefusal(round)) return round;
  const letters = lettersOf(context.keys.code, request);
  const base = context.publicAddress();
  const images = base === null ? [] : await qrImages(letters.map(({ scene }) => `${base}/r/${scene}`));
  return {
    id: input.id,
    community: placeOf(community),
    by: placeOf(by),
    round: roundView(round),
    letters: letters.map(({ scene, typed }, i) => ({ typed, scene, qr: images[i] ?? null })),
  };
}

type Request = Pick<Input<'makeLetters'>, 'community' | 'id' | 'count'>;

/** @returns the round the request's letters were made for, now or before */
async function madeFor(request: Request, rounds: readonly Round[], context: Context): Promise<Round | Refusal> {
  const { community, id, count } = request;
  const current = currentRound(rounds, context.now());
  const at = context.now();
  return context.db.transaction(async (db) => {
    const open = current && phaseOf(current, at) !== 'closed' ? current : null;
    if (open && (await addBatch(db, { community, id, count, round: open.id, madeAt: at }))) {
      await addLetters(db, newLettersOf(context.keys.code, request), { community, batch: id, now: at });
      await addAudit(db, { at, account: context.account!.id, action: 'make-letters', division: community });
    }
    const batch = await findBatch(db, community, id);
    if (!batch) return refuse('no-round');
    if (batch.count !== count) return refuse('id-reused');
    if (batch.revokedAt) return refuse('code-revoked');
    return rounds.find((round) => round.id === batch.round)!;
  });
}
