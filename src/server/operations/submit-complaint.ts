import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { ComplaintEvent } from '../../domain/complaint/complaint-event';
import { standingOf } from '../../domain/complaint/standing';
import { complainantOf, sealContact, sealNotify } from '../complainant';
import { complaintReference } from '../complaint-reference';
import type { Context } from '../context';
import { hmac } from '../keys';
import { photoName } from '../photo-name';
import { readGenuineCode } from '../signed-code';
import { addComplaint, storedAs } from '../store/complaints';

/** Stores a complaint; the receipt with its secret reference leaves only after the database has committed it. */
export async function submitComplaint(
  input: Input<'submitComplaint'>,
  context: Context,
): Promise<Output<'submitComplaint'> | Refusal> {
  const code = await readGenuineCode(context, input.code);
  if (isRefusal(code)) return code;
  const { community } = code;
  const { category } = input;
  const { keys, db } = context;
  const id = input.id.toLowerCase();
  const body = input.text.trim();
  const location = input.location?.trim() || null;
  const contact = input.contact?.trim() || null;
  const photos = (input.photos ?? []).map((photo) =>
    photo.startsWith('cloud://') ? photo : photoName(keys.photo, community, photo),
  );
  // At a touch screen the platform knows the device, not whoever stands before it.
  const person = code.kind === 'kiosk' ? null : context.person;
  const notify = input.notify === true && person !== null;

  const reference = complaintReference(keys.complaint, community, id);
  const receipt = { id: input.id, reference };
  const content = JSON.stringify([category, body, location, contact, photos, input.notify === true]);
  const fingerprint = hmac(keys.complaint, `content:${content}`);
  // Sent again, it is not judged again: a checker might think otherwise by now.
  const stored = await storedAs(db, community, id, fingerprint);
  if (stored) return stored === 'differs' ? refuse('id-reused') : { receipt };
  if (code.revoked) return refuse('code-revoked');

  const text = location ? `${body}\n${location}` : body;
  // A checker out of reach is no reason to lose a complaint: a person reads it then.
  const checked = await context.checkContent(text, person?.openid ?? null).catch(() => 'review' as const);
  if (checked === 'reject') return refuse('text-rejected');

  const at = context.now();
  const events: ComplaintEvent[] = [{ kind: 'submitted', at, by: 'resident' }];
  if (checked === 'review') events.push({ kind: 'held', at, by: 'clock' });
  const outcome = await addComplaint(db, {
    community,
    id,
    reference,
    complainant: person && complainantOf(context, person),
    category,
    body,
    location,
    contact: contact === null ? null : sealContact(context, id, contact),
    notify: notify ? sealNotify(context, id, person) : null,
    photos,
    fingerprint,
    at,
    events,
    standing: standingOf(events, context.calendar),
  });
  if (outcome === 'photo-missing') return refuse('photo-missing');
  return outcome === 'differs' ? refuse('id-reused') : { receipt };
}
