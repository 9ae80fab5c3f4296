/** Takes a step of a round's draft, if it may be taken; one at a time in a city, so that two confirmations seal once. */
import type { Output } from '../contract/operations';
import { refuse, type Refusal } from '../contract/refusal';
import type { AuditAction } from '../domain/audit-action';
import { lineage } from '../domain/division';
import { DEFAULT_ITEMS } from '../domain/item';
import { draftSoFar } from '../domain/rounds/draft-so-far';
import type { RoundEvent, RoundStep, RoundStepKind } from '../domain/rounds/round-event';
import { roundFaults } from '../domain/rounds/round-faults';
import type { RoundPlan } from '../domain/rounds/round-plan';
import type { Context } from './context';
import { wrapKey } from './keys';
import { sealDigits, sealOf } from './round-seal';
import { addAudit } from './store/audit';
import type { Queries } from './store/database';
import { appendRoundStep, regionOfDraft, stepsOfDraft, takeTurnIn } from './store/round-drafts';
import { windowsAround } from './store/round-list';
import { addRound } from './store/rounds';

type Taken = Output<'handleRound'> | Refusal;

const ACTIONS: Record<RoundStepKind, AuditAction> = {
  drafted: 'round-drafted',
  changed: 'round-changed',
  discarded: 'round-discarded',
  proposed: 'round-proposed',
  confirmed: 'round-sealed',
};

interface AskedStep {
  /** The page's id for what it asks. */
  id: string;
  region: string;
  draft: string;
  /** Whether this is what was taken under the same id before. */
  isAgain(taken: RoundEvent): boolean;
  /** What is asked for, seeing what was done before; or why it cannot be. */
  stepAfter(before: readonly RoundEvent[]): RoundStep | Refusal;
}

export function takeRoundStep(context: Context, asked: AskedStep): Promise<Taken> {
  const { id: request, region, draft } = asked;
  const account = context.account!;
  return context.db.transaction(async (db): Promise<Taken> => {
    await takeTurnIn(db, region.slice(0, 4));
    const known = await regionOfDraft(db, draft);
    if (known !== null && known !== region) return refuse('draft-unknown');
    const before = await stepsOfDraft(db, draft);
    const taken = before.find((event) => event.request === request);
    if (taken) return asked.isAgain(taken) ? { receipt: { id: request } } : refuse('id-reused');
    const step = asked.stepAfter(before);
    if ('refusal' in step) return step;
    // Another machine's clock may be ahead; what is recorded now comes after what was recorded before.
    const at = new Date(Math.max(+context.now(), ...before.map((event) => +event.at)));
    const event: RoundEvent = { ...step, at, by: { account: account.id, division: account.division } };
    const faults = roundFaults(before, event, await windowsAround(db, lineage(region), at));
    if (faults[0] === 'not-theirs') return refuse('not-permitted');
    if (faults.length > 0) return refuse('round-not-possible', { faults: [...faults] });
    const { state, plan } = draftSoFar([...before, event]);
    const round = state === 'sealed' ? await sealRound(db, context, plan) : null;
    await appendRoundStep(db, { id: draft, region }, before.length, event, { state, request, round });
    const named = { account: account.id, division: region, subject: draft, seal: sealDigits(plan) };
    await addAudit(db, { at, action: ACTIONS[event.kind], ...named });
    return { receipt: { id: request } };
  });
}

async function sealRound(db: Queries, context: Context, plan: RoundPlan): Promise<number> {
  const { region, title, methodId, opensAt, closesAt, publishesAt, target, items, sampled } = plan;
  const { text, hash } = sealOf(plan);
  return addRound(
    db,
    { region, title, methodId, opensAt, closesAt, target, sampled, demonstration: false },
    DEFAULT_ITEMS.filter(({ item }) => items.includes(item)),
    wrapKey(context.keys.wrap, context.randomBytes(32), context.randomBytes(12)),
    { publishesAt, text, hash },
  );
}
