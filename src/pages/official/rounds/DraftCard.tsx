/** A draft on its way to the seal, and what its reader may do with it; the second person is asked in plain words. */
import { Button, View } from '@tarojs/components';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import { Confirmation } from '../../../components/Confirmation';
import type { RoundStepInput } from '../../../contract/handle-round';
import type { Rounds } from '../../../contract/read-rounds';
import type { DraftView } from '../../../contract/round-view';
import { PlanFacts } from './PlanFacts';
import { DRAFT_WORDS as WORDS, FAULT_WORDS, NOT_CONFIRMED_WORDS } from './rounds-words';
import { useRoundStep } from './use-round-step';

interface DraftCardProps {
  draft: DraftView;
  listed: Rounds['listed'];
  onChange: () => void;
  onTaken: () => void;
}

export function DraftCard({ draft, listed, onChange, onTaken }: DraftCardProps) {
  const { id, region, state, plan, seal, may, notConfirmed, proposedBy } = draft;
  const { faults, trouble, send } = useRoundStep(onTaken, onTaken);
  const take = (step: RoundStepInput) =>
    send(JSON.stringify(step), (request) =>
      askOffice('handleRound', { id: request, region: region.code, draft: id, step }),
    );
  const no = faults[0] ? FAULT_WORDS[faults[0]] : trouble;
  const about = (action: string) => WORDS.about(action, plan.title);
  return (
    <View id={`draft-${id}`} className="card rounds__draft">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {plan.title}
      </View>
      <View className="rounds__state">
        {region.name} · {state === 'proposed' ? WORDS.proposed(proposedBy) : WORDS.drafted}
      </View>
      <PlanFacts {...plan} seal={seal} listed={listed} />
      {state === 'proposed' && notConfirmed && (
        <View className="rounds__barred">{NOT_CONFIRMED_WORDS[notConfirmed] ?? FAULT_WORDS[notConfirmed]}</View>
      )}
      {no && (
        <View className="rounds__fault" {...aria({ role: 'alert' })}>
          {no}
        </View>
      )}
      <View className="rounds__actions">
        {may.includes('confirmed') && (
          <Confirmation
            id={`confirm-${id}`}
            label={WORDS.confirm}
            about={about(WORDS.confirm)}
            question={WORDS.confirmQuestion}
            advice={WORDS.confirmAdvice}
            yes={WORDS.confirmYes}
            onYes={() => take({ kind: 'confirmed', seal })}
          />
        )}
        {may.includes('proposed') && (
          <Confirmation
            id={`propose-${id}`}
            label={WORDS.propose}
            about={about(WORDS.propose)}
            question={WORDS.proposeQuestion}
            advice={WORDS.proposeAdvice}
            yes={WORDS.proposeYes}
            onYes={() => take({ kind: 'proposed', seal })}
          />
        )}
        <Button id={`change-${id}`} onClick={onChange} {...aria({ role: 'button', label: about(WORDS.change) })}>
          {WORDS.change}
        </Button>
        <Confirmation
          id={`discard-${id}`}
          label={WORDS.discard}
          about={about(WORDS.discard)}
          question={WORDS.discardQuestion}
          yes={WORDS.discardYes}
          onYes={() => take({ kind: 'discarded' })}
        />
      </View>
    </View>
  );
}
