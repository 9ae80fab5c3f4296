import type { Input, Output } from '../../contract/operations';
import type { DeskView } from '../../contract/read-audit';
import { liesIn, shortName } from '../../domain/division';
import type { Context } from '../context';
import { auditOf, type AuditDesk } from '../store/audit';

const PAGE = 100;

/** What was done in the reader's division, and to it. */
export async function readAudit(input: Input<'readAudit'>, context: Context): Promise<Output<'readAudit'>> {
  const own = context.account!.division;
  const lines = await auditOf(context.db, input.division ?? own, input.before ?? null, PAGE + 1);
  const shown = lines.slice(0, PAGE);
  return {
    entries: shown.map(({ id, at, action, by, to, department, seal, consumer }) => ({
      id,
      at: at.toISOString(),
      action,
      by: by && deskView(by, own),
      to: to && deskView(to, own),
      department,
      seal,
      consumer,
    })),
    next: lines.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Who is above stays a desk without a name. */
const deskView = ({ role, division, divisionName, department, name }: AuditDesk, own: string): DeskView => ({
  role,
  division: shortName(divisionName),
  department,
  name: liesIn(division, own) ? name : '',
});
