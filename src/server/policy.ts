/** Policy 权限: who may ask what, one row an operation. What is not granted here is refused. */
import type { Input, OperationName } from '../contract/operations';
import { refuse, type Refusal } from '../contract/refusal';
import { liesIn } from '../domain/division';
import type { Context } from './context';

type Rule<N extends OperationName> =
  | { by: 'anyone' | 'person' }
  | {
      by: 'staff' | 'official';
      /** The division asked about; it must lie in the account's own. `undefined` means the account's own. */
      about(input: Input<N>): string | undefined;
    };

export const POLICY: { [N in OperationName]: Rule<N> } = {
  readSurvey: { by: 'anyone' },
  submitRating: { by: 'person' },
  signIn: { by: 'anyone' },
  readShare: { by: 'staff', about: () => undefined },
  listDivisions: { by: 'official', about: (input) => input.parent },
  readScores: { by: 'official', about: (input) => input.division },
};

/** The refusal that stands in the way, or `null`. */
export function refusalFor<N extends OperationName>(name: N, input: Input<N>, context: Context): Refusal | null {
  const rule: Rule<N> = POLICY[name];
  if (!('about' in rule)) {
    return rule.by === 'anyone' || context.person ? null : refuse('identity-required');
  }
  const { account } = context;
  if (!account) return refuse('session-required');
  const asked = rule.about(input) ?? account.division;
  return account.role === rule.by && liesIn(asked, account.division) ? null : refuse('not-permitted');
}
