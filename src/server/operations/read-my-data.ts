import type { Input, Output } from '../../contract/operations';
import type { MyData } from '../../contract/read-my-data';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import { complaintReference } from '../complaint-reference';
import { stateOf } from '../../domain/complaint/complaint-so-far';
import type { Context } from '../context';
import { readGenuineCode } from '../signed-code';
import { eventsOf } from '../store/complaint-events';
import { findDivision } from '../store/divisions';
import { countedOf } from '../store/erasure';
import { countReports } from '../store/pressure';
import { placeOf, roundView } from '../views';
import { findAgain } from './found-again';
import { ownComplaints } from './own-complaints';

/** What is stored of whoever asks. A revoked code will do: it names the community all the same. */
export async function readMyData(
  input: Input<'readMyData'>,
  context: Context,
): Promise<Output<'readMyData'> | Refusal> {
  const code = await readGenuineCode(context, input.code);
  if (isRefusal(code)) return code;
  const community = await findDivision(context.db, code.community);
  if (!community) return refuse('division-unknown');
  const ratings: MyData['ratings'] = [];
  let reports = 0;
  for (const found of await findAgain(context, code.community)) {
    const counted = await countedOf(context.db, found.submissions);
    if (counted) ratings.push({ round: roundView(found.round), open: found.open, ...counted });
    reports += await countReports(context.db, found.reports);
  }
  const complaints = await Promise.all(
    (await ownComplaints(context, code.community, input.references)).map(async (one) => ({
      reference: complaintReference(context.keys.complaint, one.community, one.id),
      category: one.category,
      openedAt: one.openedAt.toISOString(),
      state: stateOf(await eventsOf(context.db, one.community, one.id)),
    })),
  );
  return { community: placeOf(community), ratings, reports, complaints };
}
