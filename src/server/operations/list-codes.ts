import type { CodeView } from '../../contract/list-codes';
import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { currentRound } from '../../domain/round';
import type { Context } from '../context';
import { qrPicture } from '../qr-image';
import { numberOf, sceneOf, standingCode } from '../signed-code';
import { countsOf } from '../store/code-counts';
import { codesOf, type ListedCode } from '../store/codes';
import { roundsOver } from '../store/rounds';
import { roundView } from '../views';
import { communityAsked } from './community-asked';

const NONE = { scans: 0, opens: 0, answers: 0 };

/** Fewer answers by letter would tell which dwellings answered. */
const LETTERS_SHOWN_FROM = 10;

/** A community's codes, with what came in by each. */
export async function listCodes(input: Input<'listCodes'>, context: Context): Promise<Output<'listCodes'> | Refusal> {
  const community = await communityAsked(context, input.community);
  if (isRefusal(community)) return community;
  const { code } = community;
  for (const kind of ['poster', 'share'] as const) await standingCode(context, code, kind);
  const round = currentRound(await roundsOver(context.db, lineage(code)), context.now());
  const counts = round ? await countsOf(context.db, code, round.id) : new Map<string, typeof NONE>();
  const codes = await codesOf(context.db, code, round?.id ?? null);
  const letters = counts.get('');
  return {
    round: round && roundView(round),
    codes: await Promise.all(
      codes.map(async (one) => ({
        serial: one.serial,
        kind: one.kind,
        number: numberOf(context.keys.code, one.serial),
        madeAt: one.madeAt.toISOString(),
        revokedAt: one.revokedAt?.toISOString() ?? null,
        registeredAt: one.registeredAt?.toISOString() ?? null,
        opening: await openingOf(one, context),
        counts: counts.get(one.serial) ?? NONE,
      })),
    ),
    letters: letters && letters.answers >= LETTERS_SHOWN_FROM ? letters : null,
  };
}

async function openingOf(
  { kind, serial, registeredAt, revokedAt }: ListedCode,
  context: Context,
): Promise<CodeView['opening']> {
  if (kind !== 'kiosk' || registeredAt || revokedAt) return null;
  // Whoever may read this may register the device as well; a level above need not.
  if (context.account!.role !== 'staff') return null;
  const scene = sceneOf(context.keys.code, 'kiosk', serial);
  const base = context.publicAddress();
  const link = base && `${base}/kiosk?code=${scene}`;
  return { scene, link, qr: link && (await qrPicture(link)) };
}
