/** Complaints 诉求, as stored. What the resident gave can be erased; the events cannot, and hold nothing of it. */
import { createHash } from 'node:crypto';
import type { Category } from '../../domain/complaint/category';
import type { ComplaintEvent } from '../../domain/complaint/complaint-event';
import type { Standing } from '../../domain/complaint/standing';
import { appendEvents, type Named } from './complaint-events';
import { claimPhotos, photosAreThere } from './complaint-photos';
import type { Database, Queries } from './database';

export interface NewComplaint {
  community: string;
  id: string;
  /** Secret: only its digest is stored. */
  reference: string;
  /** `null`: the platform vouches for nobody. */
  complainant: Buffer | null;
  category: Category;
  body: string;
  location: string | null;
  /** Encrypted, like `notify`. */
  contact: Buffer | null;
  notify: Buffer | null;
  photos: readonly string[];
  /** Alike for the same content alone. */
  fingerprint: Buffer;
  at: Date;
  /** What has happened with it at its arrival. */
  events: readonly ComplaintEvent[];
  /** That these lead to. */
  standing: Standing;
}

export interface Complaint {
  community: string;
  id: string;
  category: Category;
  /** The resident had it taken out; nothing is left but category and events. */
  erased: boolean;
  body: string | null;
  location: string | null;
  hasContact: boolean;
  photos: readonly string[];
  openedAt: Date;
}

const COLUMNS = `complaint.community, complaint.id, category, erased_at is not null as erased, body, location, contact is not null as "hasContact", photos,
  created_at as "openedAt"`;

const hashOf = (reference: string): Buffer => createHash('sha256').update(reference, 'utf8').digest();

/** `null`: nothing is stored under the id. An erased complaint counts as the same, so that it is not stored anew. */
export async function storedAs(
  db: Queries,
  community: string,
  id: string,
  fingerprint: Buffer,
): Promise<'repeated' | 'differs' | null> {
  const [stored] = await db.query<{ same: boolean }>(
    'select fingerprint is null or fingerprint = $3 as same from complaint where community = $1 and id = $2',
    [community, id, fingerprint],
  );
  return stored ? (stored.same ? 'repeated' : 'differs') : null;
}

/** `repeated`, `differs`: stored before, alike or not; nothing changes. `photo-missing`: one was not kept; nothing is stored. */
export type AddOutcome = 'added' | 'repeated' | 'differs' | 'photo-missing';

/** Stores a complaint, its reference and its first events, once whatever comes twice or at the same time. */
export const addComplaint = (db: Database, complaint: NewComplaint): Promise<AddOutcome> =>
  db.transaction(async (queries) => {
    const { community, id, at, photos } = complaint;
    const kept = photos.filter((photo) => !photo.startsWith('cloud://'));
    if (!(await photosAreThere(queries, community, kept, id))) return 'photo-missing';
    const added = await queries.query(
      `insert into complaint
         (community, id, complainant, category, body, location, contact, notify, photos, fingerprint, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
      [
        community,
        id,
        complaint.complainant,
        complaint.category,
        complaint.body,
        complaint.location,
        complaint.contact,
        complaint.notify,
        photos,
        complaint.fingerprint,
        at,
      ],
    );
    if (added.length === 0) return (await storedAs(queries, community, id, complaint.fingerprint))!;
    await queries.query('insert into complaint_reference (reference_hash, community, complaint) values ($1, $2, $3)', [
      hashOf(complaint.reference),
      community,
      id,
    ]);
    await claimPhotos(queries, community, kept, id);
    const { events, standing } = complaint;
    await appendEvents(queries, { community, id }, { after: 0, events, standing, request: null, account: null });
    return 'added';
  });

export async function findByReference(db: Queries, reference: string): Promise<Complaint | null> {
  // The reference alone names no community; what it names does, so that the complaint is asked for where it lies.
  const [named] = await db.query<{ community: string; complaint: string }>(
    'select community, complaint from complaint_reference where reference_hash = $1',
    [hashOf(reference)],
  );
  return named ? findComplaint(db, named.community, named.complaint) : null;
}

export async function findComplaint(db: Queries, community: string, id: string): Promise<Complaint | null> {
  const [complaint] = await db.query<Complaint>(`select ${COLUMNS} from complaint where community = $1 and id = $2`, [
    community,
    id,
  ]);
  return complaint ?? null;
}

/** Newest first. */
export const complaintsOf = (db: Queries, community: string, complainant: Buffer): Promise<Complaint[]> =>
  db.query<Complaint>(
    `select ${COLUMNS} from complaint where community = $1 and complainant = $2 order by created_at desc, id`,
    [community, complainant],
  );

/** Whether another complaint of the community was filed earlier, by the same person as far as the platform vouches for one. */
export async function isEarlierOfSameResident(db: Queries, { community, id }: Named, other: string): Promise<boolean> {
  const [found] = await db.query<{ same: boolean | null }>(
    `select one.complainant = other.complainant and other.created_at < one.created_at as same
     from complaint one join complaint other on other.community = one.community
     where one.community = $1 and one.id = $2 and other.id = $3`,
    [community, id, other],
  );
  return found?.same ?? false;
}

/** What the resident left to be called back by, encrypted as it was given. */
export async function contactOf(db: Queries, community: string, id: string): Promise<Buffer | null> {
  const [row] = await db.query<{ contact: Buffer | null }>(
    'select contact from complaint where community = $1 and id = $2',
    [community, id],
  );
  return row?.contact ?? null;
}

/** Whom the one allowed message goes to, encrypted as it was given; from then on it is no longer stored. */
export async function takeNotify(db: Queries, community: string, id: string): Promise<Buffer | null> {
  const [row] = await db.query<{ notify: Buffer }>(
    `with taken as (
       select community, id, notify from complaint where community = $1 and id = $2 and notify is not null for update
     )
     update complaint set notify = null from taken
     where complaint.community = taken.community and complaint.id = taken.id
     returning taken.notify`,
    [community, id],
  );
  return row?.notify ?? null;
}

/** Takes out everything the resident gave. Category and events stay, and the reference goes on answering. */
export async function eraseComplaint(db: Queries, community: string, id: string, at: Date): Promise<void> {
  await db.query(
    `update complaint
     set complainant = null, body = null, location = null, contact = null, notify = null, photos = '{}',
       fingerprint = null, erased_at = $3
     where community = $1 and id = $2 and erased_at is null`,
    [community, id, at],
  );
  await db.query('delete from complaint_photo where community = $1 and complaint = $2 and not of_reply', [
    community,
    id,
  ]);
}
