/** Photos 照片 of complaints, as stored: which were taken in, and the one complaint each belongs to. The pictures lie elsewhere. */
import type { Queries } from './database';

/** Safe to call again with the same id. */
export async function addPhoto(db: Queries, community: string, id: string, at: Date): Promise<void> {
  await db.query('insert into complaint_photo (community, id, kept_at) values ($1, $2, $3) on conflict do nothing', [
    community,
    id,
    at,
  ]);
}

export async function isPhotoKept(db: Queries, community: string, id: string): Promise<boolean> {
  const rows = await db.query('select from complaint_photo where community = $1 and id = $2', [community, id]);
  return rows.length > 0;
}

/** Whether all of them were taken in and belong to no other complaint; within a transaction it stays so. */
export async function photosAreThere(
  db: Queries,
  community: string,
  ids: readonly string[],
  complaint: string,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await db.query(
    `select id from complaint_photo
     where community = $1 and id = any($2::uuid[]) and (complaint is null or complaint = $3) and not of_reply
     order by id for update`,
    [community, ids, complaint],
  );
  return rows.length === new Set(ids).size;
}

export async function claimPhotos(
  db: Queries,
  community: string,
  ids: readonly string[],
  complaint: string,
): Promise<void> {
  if (ids.length === 0) return;
  await db.query('update complaint_photo set complaint = $3 where community = $1 and id = any($2::uuid[])', [
    community,
    ids,
    complaint,
  ]);
}

/** Of a unit's reply. Its name is made for the one complaint. */
export async function addReplyPhoto(db: Queries, community: string, id: string, at: Date): Promise<void> {
  await db.query(
    'insert into complaint_photo (community, id, kept_at, of_reply) values ($1, $2, $3, true) on conflict do nothing',
    [community, id, at],
  );
}

/** Whether all of them were taken in for a reply, and belong to no other complaint. */
export async function replyPhotosAreThere(
  db: Queries,
  community: string,
  ids: readonly string[],
  complaint: string,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await db.query(
    `select id from complaint_photo
     where community = $1 and id = any($2::uuid[]) and (complaint is null or complaint = $3) and of_reply
     order by id for update`,
    [community, ids, complaint],
  );
  return rows.length === new Set(ids).size;
}

export interface LeftPhoto {
  community: string;
  id: string;
}

/** Photos whose complaint never came. */
export const photosLeftSince = (db: Queries, before: Date): Promise<LeftPhoto[]> =>
  db.query<LeftPhoto>(
    'select community, id from complaint_photo where complaint is null and kept_at < $1 order by kept_at limit 1000',
    [before],
  );

/** Nothing where a complaint has come for it meanwhile. */
export async function dropLeftPhoto(db: Queries, { community, id }: LeftPhoto): Promise<boolean> {
  const rows = await db.query(
    'delete from complaint_photo where community = $1 and id = $2 and complaint is null returning id',
    [community, id],
  );
  return rows.length > 0;
}
