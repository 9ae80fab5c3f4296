import type { Input, Output } from '../../contract/operations';
import type { AccountLine as AccountLineView } from '../../contract/list-accounts';
import { shortName } from '../../domain/division';
import type { Context } from '../context';
import { accountsBelow, type AccountLine } from '../store/account-list';

const PAGE = 50;

/** The accounts below an official, a page at a time. */
export async function listAccounts(input: Input<'listAccounts'>, context: Context): Promise<Output<'listAccounts'>> {
  const above = context.account!.division;
  const searched = {
    above,
    region: input.division ?? above,
    search: input.search?.trim() ?? '',
    ended: input.ended ?? false,
    after: placeAfter(input.after),
  };
  const lines = await accountsBelow(context.db, searched, context.now(), PAGE + 1);
  const shown = lines.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    accounts: shown.map(viewOf),
    next: lines.length > PAGE && last ? `${last.division}:${last.id}` : null,
  };
}

/** Where the page before ended; the first page for anything else. */
function placeAfter(text: string | undefined): { division: string; id: string } | null {
  const parts = text?.match(/^(\d{4,12}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);
  return parts ? { division: parts[1]!, id: parts[2]! } : null;
}

function viewOf(line: AccountLine): AccountLineView {
  const { id, role, division, divisionName, level, department, name, invitedAt, openUntil, signedInAt } = line;
  return {
    id,
    role,
    division: { code: division, name: level === 'community' ? shortName(divisionName) : divisionName, level },
    department,
    name,
    state: stateOf(line),
    invitedAt: invitedAt.toISOString(),
    openUntil: openUntil && openUntil.toISOString(),
    signedInAt: signedInAt && signedInAt.toISOString(),
  };
}

function stateOf({ ended, bound, openUntil }: AccountLine): AccountLineView['state'] {
  if (ended) return 'ended';
  if (bound > 0) return 'bound';
  return openUntil ? 'invited' : 'expired';
}
