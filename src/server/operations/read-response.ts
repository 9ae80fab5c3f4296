import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { CODE_CHANNELS } from '../../domain/code-counts';
import { lineage } from '../../domain/division';
import { roundToRead } from '../../domain/round';
import type { Context } from '../context';
import { countsByChannel } from '../store/code-counts';
import { findDivision } from '../store/divisions';
import { countLetters } from '../store/letter-batches';
import { roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';

const NOTHING = { scans: 0, opens: 0, answers: 0 };

export async function readResponse(
  { division: code }: Input<'readResponse'>,
  context: Context,
): Promise<Output<'readResponse'> | Refusal> {
  const division = await findDivision(context.db, code);
  if (!division) return refuse('division-unknown');
  const round = roundToRead(await roundsOver(context.db, lineage(code)), context.now());
  if (!round) return { division: placeOf(division), round: null, channels: [] };
  const [counts, letters] = await Promise.all([
    countsByChannel(context.db, code, round.id),
    countLetters(context.db, code, round.id),
  ]);
  const channels = CODE_CHANNELS.map((channel) => ({
    channel,
    offered: channel === 'invite' ? letters : null,
    ...(counts.find((one) => one.channel === channel) ?? NOTHING),
  }));
  return { division: placeOf(division), round: roundView(round), channels };
}
