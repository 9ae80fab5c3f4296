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

/** @param code `typedHash`: of what is printed in a letter beside the QR code */
export async function addCode(
  db: Queries,
  code: Pick<Code, 'serial' | 'kind' | 'community'> & { now: Date; typedHash: Buffer | null },
): Promise<void> {
  await db.query('insert into code (serial, kind, community, created_at, typed_hash) values ($1, $2, $3, $4, $5)', [
    code.serial,
    code.kind,
    code.community,
    code.now,
    code.typedHash,
  ]);
}

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
