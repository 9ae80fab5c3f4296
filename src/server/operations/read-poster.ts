import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { currentRound, phaseOf } from '../../domain/round';
import type { Context } from '../context';
import { qrPicture } from '../qr-image';
import { numberOf, sceneOf, standingCode } from '../signed-code';
import { roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';
import { communityAsked } from './community-asked';

/** A community's poster: WeChat's own code where WeChat gives one, else the link. */
export async function readPoster(_: Input<'readPoster'>, context: Context): Promise<Output<'readPoster'> | Refusal> {
  const community = await communityAsked(context, undefined);
  if (isRefusal(community)) return community;
  const key = context.keys.code;
  const serial = await standingCode(context, community.code, 'poster');
  const round = currentRound(await roundsOver(context.db, lineage(community.code)), context.now());
  return {
    community: placeOf(community),
    round: round && phaseOf(round, context.now()) !== 'closed' ? roundView(round) : null,
    number: numberOf(key, serial),
    qr: await pictureOf(sceneOf(key, 'poster', serial), context),
  };
}

async function pictureOf(scene: string, context: Context): Promise<Output<'readPoster'>['qr']> {
  const drawn = await context.miniProgramCode(scene);
  if (drawn !== null) return { image: drawn, kind: 'mini-program' };
  const base = context.publicAddress();
  return base === null ? null : { image: await qrPicture(`${base}/r/${scene}`), kind: 'link' };
}
