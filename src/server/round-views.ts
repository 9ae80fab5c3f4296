/** Rounds and their drafts as the contract shows them to one official. */
import type { DeskView } from '../contract/read-audit';
import type { DraftView, RoundLine, RoundPlanView } from '../contract/round-view';
import { liesIn, shortName, type Division } from '../domain/division';
import { draftSoFar } from '../domain/rounds/draft-so-far';
import { ROUND_STEPS } from '../domain/rounds/round-event';
import { stepFault } from '../domain/rounds/round-faults';
import type { RoundPlan } from '../domain/rounds/round-plan';
import { roundStateAt } from '../domain/rounds/round-state';
import { sealDigits } from './round-seal';
import { findAccount, type Account } from './store/accounts';
import type { Queries } from './store/database';
import { findDivision } from './store/divisions';
import type { OpenDraft } from './store/round-drafts';
import type { ListedRound } from './store/round-list';
import { placeOf } from './views';

export const planView = (plan: Omit<RoundPlan, 'region' | 'methodId' | 'sampled' | 'scheme'>): RoundPlanView => ({
  title: plan.title,
  opensAt: plan.opensAt.toISOString(),
  closesAt: plan.closesAt.toISOString(),
  publishesAt: plan.publishesAt.toISOString(),
  target: plan.target,
  items: [...plan.items],
});

export const roundLine = (round: ListedRound, region: Division, now: Date): RoundLine => ({
  id: round.id,
  region: placeOf(region),
  state: roundStateAt(round, now),
  title: round.title,
  opensAt: round.opensAt.toISOString(),
  closesAt: round.closesAt.toISOString(),
  publishesAt: round.publishesAt?.toISOString() ?? null,
  publishedAt: round.publishedAt?.toISOString() ?? null,
  target: round.target,
  items: round.items,
  methodId: round.methodId,
  seal: round.seal,
  demonstration: round.demonstration,
});

export async function draftView(db: Queries, draft: OpenDraft, region: Division, reader: Account): Promise<DraftView> {
  const soFar = draftSoFar(draft.events);
  const by = { account: reader.id, division: reader.division };
  return {
    id: draft.id,
    region: placeOf(region),
    state: soFar.state === 'proposed' ? 'proposed' : 'drafted',
    plan: planView(soFar.plan),
    seal: sealDigits(soFar.plan),
    steps: draft.events.length,
    proposedBy: soFar.proposedBy && (await deskView(db, soFar.proposedBy.account, reader)),
    may: ROUND_STEPS.filter((kind) => kind !== 'drafted' && stepFault(soFar, kind, by) === null),
    notConfirmed: stepFault(soFar, 'confirmed', by),
  };
}

/** Who is above stays a desk without a name. */
async function deskView(db: Queries, account: string, reader: Account): Promise<DeskView | null> {
  const found = await findAccount(db, account);
  const division = found && (await findDivision(db, found.division));
  if (!division) return null;
  const name = liesIn(found.division, reader.division) ? found.name : '';
  return { role: found.role, division: shortName(division.name), department: null, name };
}
