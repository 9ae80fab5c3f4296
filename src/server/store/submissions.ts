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
  stratum: number;
  steps: readonly (Step | null)[];
  remark: string | null;
  salt: Buffer;
  commitment: Buffer;
  at: Date;
  /** Earlier ones of the same person that must not count should they arrive later. */
  replaces: readonly string[];
}

/**
 * `replaced`: one that replaces it was there before, so it is stored and does not count; `repeated`: stored before, alike;
 * `differs`: the id was stored before with other content. The last two change nothing.
 */
export type SubmitOutcome = 'counted' | 'replaced' | 'repeated' | 'differs';

export async function submit(db: Queries, submission: NewSubmission): Promise<SubmitOutcome> {
  const [row] = await db.query<{ outcome: SubmitOutcome }>(
    'select submit($1, $2, $3, $4, $5, $6, $7::smallint, $8::smallint[], $9, $10, $11, $12, $13::uuid[]) as outcome',
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
    ],
  );
  return row!.outcome;
}

/** Whether this very submission is stored, counted still or superseded since. */
export async function isStored(
  db: Queries,
  community: string,
  round: number,
  respondent: Buffer,
  id: string,
): Promise<boolean> {
  const rows = await db.query(
    'select from submission where community = $1 and round = $2 and respondent = $3 and id = $4',
    [community, round, respondent, id],
  );
  return rows.length > 0;
}

/** Counted submissions of a community in a round. */
export async function countSubmissions(db: Queries, community: string, round: number): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'select count(*)::integer as count from submission where community = $1 and round = $2 and counted',
    [community, round],
  );
  return row!.count;
}
