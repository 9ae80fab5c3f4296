/** Drafts of rounds 轮次草案 and their steps, as stored: steps are appended one after another and never changed. */
import type { DraftState } from '../../domain/rounds/draft-so-far';
import type { RoundEvent, RoundStepKind } from '../../domain/rounds/round-event';
import type { RoundPlan } from '../../domain/rounds/round-plan';
import type { Queries } from './database';

export type StoredRoundEvent = RoundEvent & { request: string };

/** Steps of all rounds of one city take turns from here to the end of the transaction. */
export const takeTurnIn = (db: Queries, city: string): Promise<object[]> =>
  db.query('select code from division where code = $1 for no key update', [city]);

interface Row {
  draft: string;
  at: Date;
  account: string;
  division: string;
  kind: RoundStepKind;
  detail: { plan?: Record<'opensAt' | 'closesAt' | 'publishesAt', string> };
  request: string;
}

/** Oldest first. */
export async function stepsOfDraft(db: Queries, draft: string): Promise<StoredRoundEvent[]> {
  const rows = await db.query<Row>(
    'select draft, at, account, division, kind, detail, request from round_step where draft = $1 order by sequence',
    [draft],
  );
  return rows.map(eventFrom);
}

export interface OpenDraft {
  id: string;
  region: string;
  events: StoredRoundEvent[];
}

/** Drafts of a region and all within it that are neither sealed nor discarded, the first drafted first. */
export async function openDraftsIn(db: Queries, region: string): Promise<OpenDraft[]> {
  const rows = await db.query<Row & { region: string }>(
    `select draft, region, at, account, division, kind, detail, request
     from round_draft join round_step on round_step.draft = round_draft.id
     where region >= $1 and region < $1 || ':' and state in ('drafted', 'proposed') order by draft, sequence`,
    [region],
  );
  const drafts = new Map<string, OpenDraft>();
  for (const row of rows) {
    const { draft: id, region: of } = row;
    const draft = drafts.get(id) ?? { id, region: of, events: [] };
    draft.events.push(eventFrom(row));
    drafts.set(id, draft);
  }
  return [...drafts.values()].sort((a, b) => +a.events[0]!.at - +b.events[0]!.at);
}

function eventFrom({ at, account, division, kind, detail, request }: Row): StoredRoundEvent {
  const { plan } = detail;
  const dated = plan && {
    plan: {
      ...plan,
      opensAt: new Date(plan.opensAt),
      closesAt: new Date(plan.closesAt),
      publishesAt: new Date(plan.publishesAt),
    } as RoundPlan,
  };
  return { ...detail, ...dated, kind, at, by: { account, division }, request } as StoredRoundEvent;
}

/**
 * Within a turn.
 * @param after how many steps there are
 * @param round what the draft becomes by this step; `null` for nothing yet
 */
export async function appendRoundStep(
  db: Queries,
  draft: { id: string; region: string },
  after: number,
  event: RoundEvent,
  { state, request, round }: { state: DraftState; request: string; round: number | null },
): Promise<void> {
  const { kind, at, by, ...detail } = event;
  await db.query(`insert into round_draft (id, region, state) values ($1, $2, 'drafted') on conflict (id) do nothing`, [
    draft.id,
    draft.region,
  ]);
  await db.query(
    `insert into round_step (draft, sequence, at, account, division, kind, detail, request)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [draft.id, after + 1, at, by.account, by.division, kind, JSON.stringify(detail), request],
  );
  await db.query('update round_draft set state = $2, round = $3 where id = $1', [draft.id, state, round]);
}

/** The region of a draft; `null` where there is none. */
export async function regionOfDraft(db: Queries, id: string): Promise<string | null> {
  const [row] = await db.query<{ region: string }>('select region from round_draft where id = $1', [id]);
  return row?.region ?? null;
}
