/** Case views 办件: complaints as their units read them. */
import type { CaseLine, CaseName, UnitView } from '../contract/case-view';
import { isOverdue } from '../domain/complaint/deadlines';
import { mayAccept } from '../domain/complaint/standing';
import type { UnitLevel } from '../domain/complaint/unit-level';
import type { Context } from './context';
import type { CaseRow } from './store/case-lines';
import { unitNames, type UnitNames } from './unit-names';
import { unitOf } from './unit-of';
import { placeOf } from './views';

export const unitView = (
  { nameOf }: UnitNames,
  community: string,
  level: UnitLevel,
  department: string | null,
): UnitView => ({ level, department, name: nameOf(community, level, department) });

export async function caseLines(context: Context, rows: readonly CaseRow[]): Promise<CaseLine[]> {
  const names = await unitNames(
    context.db,
    rows.map(({ community }) => community),
    rows.map(({ department }) => department),
  );
  const now = context.now();
  return rows.map((row) => ({
    ...caseName(names, row),
    category: row.category,
    excerpt: row.excerpt,
    photos: row.photos,
    openedAt: row.openedAt.toISOString(),
    state: row.state,
    owner: unitView(names, row.community, row.owner, row.department),
    deadline: deadlineOfRow(row, now),
    escalatedTo: row.escalatedTo,
    mayAccept: mayAccept(row, unitOf(context.account!)),
  }));
}

const caseName = (names: UnitNames, { community, id, number }: CaseRow): CaseName => ({
  community: placeOf(names.divisionOf(community)!),
  id,
  number,
});

const deadlineOfRow = ({ clock, dueAt }: CaseRow, now: Date): CaseLine['deadline'] =>
  clock && dueAt && { clock, at: dueAt.toISOString(), overdue: isOverdue({ clock, at: dueAt }, now) };

export const nameOf = ({ community, id, number }: CaseLine): CaseName => ({ community, id, number });
