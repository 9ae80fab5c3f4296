/** Submissions 答卷: the one way in. Everything that must happen with a submission happens in `submit`. */
import type { Channel } from '../../domain/channel';
import type { Evidence } from '../../domain/evidence';
import type { Step } from '../../domain/step';
import type { Queries } from './database';

export interface NewSubmission {
  community: string;
  round: number;
  respondent: Buffer;
  id: string;
  channel: Channel;
  evidence: Evidence;
  /** What the person says of themselves, as `stratumOf` makes it. */
  stratum: number;
  steps: readonly (Step | null)[];
  remark: string | null;
  salt: Buffer;
  commitment: Buffer;
  at: Date;
  /** Earlier ones of the same person that must not count should they arrive later. */
  replaces: readonly string[];
  /** Serial of the letter of invitation it was answered with. */
  letter: string | null;
  /** Whether the respondent is a person the platform vouches for. */
  vouched: boolean;
}

/**
 * `replaced`: one that replaces it was there before, so it is stored and does not count; `repeated`: stored before, alike;
 * `erased`: stored before and erased since; `differs`: the id was stored before with other content; `letter-used`: the letter is
 * another person's. The last four change nothing.
 */
export type SubmitOutcome = 'counted' | 'replaced' | 'repeated' | 'erased' | 'differs' | 'letter-used';

export async function submit(db: Queries, submission: NewSubmission): Promise<SubmitOutcome> {
  const [row] = await db.query<{ outcome: SubmitOutcome }>(
    'select submit($1, $2, $3, $4, $5, $6, $7::smallint, $8::smallint[], $9, $10, $11, $12, $13::uuid[], $14, $15) as outcome',
    [
      submission.community,
      submission.round,
      submission.respondent,
      submission.id,
      submission.channel,
      submission.evidence,
      submission.stratum,
      submission.steps,
      submission.remark,
      submission.salt,
      submission.commitment,
      submission.at,
      submission.replaces,
      submission.letter,
      submission.vouched,
    ],
  );
  return row!.outcome;
}

/** Stores many at once, in their order. */
export async function submitMany(db: Queries, submissions: readonly NewSubmission[]): Promise<SubmitOutcome[]> {
  const bytes = (value: Buffer) => `\\x${value.toString('hex')}`;
  const rows = submissions.map((one) => ({
    ...one,
    respondent: bytes(one.respondent),
    salt: bytes(one.salt),
    commitment: bytes(one.commitment),
  }));
  const outcomes = await db.query<{ outcome: SubmitOutcome }>(
    `select submit(community, round, respondent, id, channel, evidence, stratum, steps, remark, salt, commitment, at, replaces,
       letter, vouched) as outcome
     from jsonb_to_recordset($1::jsonb) as one (community text, round integer, respondent bytea, id uuid, channel text,
       evidence text, stratum smallint, steps smallint[], remark text, salt bytea, commitment bytea, at timestamptz,
       replaces uuid[], letter text, vouched boolean)`,
    [JSON.stringify(rows)],
  );
  return outcomes.map(({ outcome }) => outcome);
}

/** Whether this very submission was stored: counted still, superseded or erased since. */
export async function isStored(
  db: Queries,
  {
    community,
    round,
    respondent,
    letter,
    id,
  }: Pick<NewSubmission, 'community' | 'round' | 'respondent' | 'letter' | 'id'>,
): Promise<boolean> {
  const rows = await db.query(
    `select from submission where community = $1 and round = $2 and id = $4 and respondent in (
       select $3 union all select respondent from letter_use where community = $1 and round = $2 and serial = $5
     )
     union all select from erased where community = $1 and round = $2 and id = $4`,
    [community, round, respondent, id, letter],
  );
  return rows.length > 0;
}
