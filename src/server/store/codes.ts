/** Codes 码, as stored. */
import type { CodeKind } from '../../domain/scene';
import type { Queries } from './database';

export interface Code {
  serial: string;
  kind: CodeKind;
  community: string;
  revoked: boolean;
}

const COLUMNS = 'serial, kind, community, revoked_at is not null as revoked';

export async function findCode(db: Queries, serial: string): Promise<Code | null> {
  const [code] = await db.query<Code>(`select ${COLUMNS} from code where serial = $1`, [serial]);
  return code ?? null;
}

export async function findCodeByTyped(db: Queries, typedHash: Buffer): Promise<Code | null> {
  const [code] = await db.query<Code>(`select ${COLUMNS} from code where typed_hash = $1`, [typedHash]);
  return code ?? null;
}

/** @returns whether the serial is new */
export async function addCode(
  db: Queries,
  { serial, kind, community, now }: Pick<Code, 'serial' | 'kind' | 'community'> & { now: Date },
): Promise<boolean> {
  const rows = await db.query(
    `insert into code (serial, kind, community, created_at) values ($1, $2, $3, $4) on conflict (serial) do nothing
     returning serial`,
    [serial, kind, community, now],
  );
  return rows.length > 0;
}

export interface NewLetter {
  serial: string;
  /** Of what is printed beside the QR code. */
  typedHash: Buffer;
}

/** @param batch the request they were made by; `null` where none was kept */
export async function addLetters(
  db: Queries,
  letters: readonly NewLetter[],
  { community, batch, now }: { community: string; batch: string | null; now: Date },
): Promise<void> {
  await db.query(
    `insert into code (serial, kind, community, created_at, typed_hash, batch)
     select serial, 'invite', $3, $4, decode(typed_hash, 'hex'), $5::uuid
     from unnest($1::text[], $2::text[]) as letter (serial, typed_hash)`,
    [
      letters.map(({ serial }) => serial),
      letters.map(({ typedHash }) => typedHash.toString('hex')),
      community,
      now,
      batch,
    ],
  );
}

/** @returns whether it stood until now */
export async function revoke(db: Queries, serial: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    'update code set revoked_at = $2 where serial = $1 and revoked_at is null returning serial',
    [serial, now],
  );
  return rows.length > 0;
}

export interface ListedCode {
  serial: string;
  kind: 'poster' | 'share' | 'kiosk';
  madeAt: Date;
  revokedAt: Date | null;
  /** Of a touch screen: since when a device is registered. */
  registeredAt: Date | null;
}

/** A community's posters, share links and touch screens; of the revoked ones those with something counted in a round. */
export const codesOf = (db: Queries, community: string, round: number | null): Promise<ListedCode[]> =>
  db.query<ListedCode>(
    `select serial, kind, created_at as "madeAt", revoked_at as "revokedAt", registered_at as "registeredAt"
     from code left join kiosk using (serial)
     where code.community = $1 and kind in ('poster', 'share', 'kiosk') and (revoked_at is null or exists (
       select from code_count where code_count.community = $1 and round = $2 and code_count.kind = code.kind
         and code_count.serial = code.serial
     ))
     order by array_position(array['poster', 'share', 'kiosk'], kind), revoked_at is not null, created_at, serial`,
    [community, round],
  );

/** The serial of a community's standing code of a kind; `fresh` becomes it where there is none yet. */
export async function standingSerial(
  db: Queries,
  community: string,
  kind: 'poster' | 'share',
  fresh: string,
  now: Date,
): Promise<string> {
  await db.query(
    'insert into code (serial, kind, community, created_at) values ($1, $2, $3, $4) on conflict do nothing',
    [fresh, kind, community, now],
  );
  const [code] = await db.query<{ serial: string }>(
    'select serial from code where community = $1 and kind = $2 and revoked_at is null',
    [community, kind],
  );
  return code!.serial;
}
