/** Erasure 删除: what a person submitted in a round, found and taken out again. */
import type { Queries } from './database';

interface Whose {
  community: string;
  round: number;
  respondent: Buffer;
}

/** The counted submission of a person; `null` for none. */
export async function countedOf(db: Queries, whose: Whose): Promise<{ remark: boolean; about: boolean } | null> {
  const [row] = await db.query<{ remark: boolean; about: boolean }>(
    `select remark is not null as remark, stratum <> 0 as about from submission
     where community = $1 and round = $2 and respondent = $3 and counted`,
    [whose.community, whose.round, whose.respondent],
  );
  return row ?? null;
}

/**
 * Erases every submission of a person in a round.
 * @param keep the round is closed: what was counted stays counted, without remark and without whose it was
 * @param chance 32 random bytes
 * @returns how many counted ones were erased: one or none
 */
export async function eraseSubmissions(db: Queries, whose: Whose, keep: boolean, chance: Buffer): Promise<number> {
  const [row] = await db.query<{ erased: number }>('select erase($1, $2, $3, $4, $5) as erased', [
    whose.community,
    whose.round,
    whose.respondent,
    keep,
    chance,
  ]);
  return row!.erased;
}
