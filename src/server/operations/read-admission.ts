import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { isSameUnit } from '../../domain/admission/admission-unit';
import { admissionUnitOf } from '../admission-unit-of';
import { admissionView } from '../admission-views';
import type { Context } from '../context';
import { admissionEventsOf } from '../store/admissions';

/** One admission; a department reads its own alone. */
export async function readAdmission(
  input: Input<'readAdmission'>,
  context: Context,
): Promise<Output<'readAdmission'> | Refusal> {
  const unit = admissionUnitOf(context.account!);
  const events = await admissionEventsOf(context.db, input);
  const [applied] = events;
  if (!applied || (unit.department !== null && !isSameUnit(unit, applied.by))) return refuse('admission-unknown');
  return admissionView(context.db, input.id, events, unit, context.now());
}
