import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { removeComplaint } from '../remove-complaint';
import { readGenuineCode } from '../signed-code';
import { eraseSubmissions } from '../store/erasure';
import { eraseReport } from '../store/pressure';
import { findAgain } from './found-again';
import { ownComplaints } from './own-complaints';

/** Erases what is stored of whoever asks, and says how much that was. */
export async function deleteMyData(
  input: Input<'deleteMyData'>,
  context: Context,
): Promise<Output<'deleteMyData'> | Refusal> {
  const code = await readGenuineCode(context, input.code);
  if (isRefusal(code)) return code;
  let ratings = 0;
  let reports = 0;
  for (const { open, submissions, reports: report } of await findAgain(context, code.community)) {
    ratings += await eraseSubmissions(context.db, submissions, !open, context.randomBytes(32));
    reports += await eraseReport(context.db, report);
  }
  const complaints = await ownComplaints(context, code.community, input.references);
  for (const complaint of complaints) await removeComplaint(context, complaint);
  return { ratings, reports, complaints: complaints.length };
}
