/** Work 办理: what may be done with a complaint now, one form at a time, and how the last step has fared. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseNamed } from '../../../client/case-step';
import { aria } from '../../../components/aria';
import type { CaseView } from '../../../contract/read-case';
import { ActionForm } from './ActionForm';
import { CalledBack } from './CalledBack';
import { StepWaiting } from './StepWaiting';
import { useStep } from './use-step';
import { actionsOf, nextAction, type ActionName } from './work-actions';
import { ACTION_WORDS, WORK_WORDS } from './work-words';
import './work-form.scss';
import './work.scss';

interface WorkProps {
  view: CaseView;
  named: CaseNamed;
  onNews: () => void;
}

export function Work({ view, named, onNews }: WorkProps) {
  const { stepping, send, retry, leave } = useStep(named, onNews);
  /** `undefined` until somebody chooses: then what comes next as a rule. */
  const [chosen, setChosen] = useState<ActionName | undefined>(undefined);
  // A reason that was typed outlives a refusal and a change of the form.
  const [words, setWords] = useState('');

  if (stepping.stage === 'waiting') return <StepWaiting words={stepping.words} onRetry={retry} onLeave={leave} />;
  const offered = actionsOf(view);
  const failed = stepping.stage === 'failed' ? stepping.words : null;
  // What is being written stays even where it may no longer be sent: only its writer knows whether it is needed still.
  const kept = chosen && failed && !offered.includes(chosen) ? [chosen, ...offered] : offered;
  const doing = chosen && kept.includes(chosen) ? chosen : nextAction(view);
  return (
    <View id="work" className="sheet-card">
      <View className="sheet-card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORK_WORDS.title}
      </View>
      {stepping.stage === 'taken' && (
        <View className="work__taken" {...aria({ role: 'status' })}>
          {stepping.words}
        </View>
      )}
      {view.may.includes('contacted') && <CalledBack onDone={() => send({ kind: 'contacted' })} />}
      {kept.length === 0 && <View className="sheet-card__small">{WORK_WORDS.nothing}</View>}
      {kept.length > 0 && !view.mine && <View className="form__note">{WORK_WORDS.elsewhere(view.owner.name)}</View>}
      {kept.length > 0 && (
        <View className="work__actions" {...aria({ role: 'radiogroup', label: WORK_WORDS.actions })}>
          {kept.map((action) => (
            <View
              key={action}
              id={`do-${action}`}
              className={`work__action ${action === doing ? 'work__action--chosen' : ''}`}
              onClick={() => setChosen(action)}
              {...aria({ role: 'radio', checked: action === doing })}
            >
              {ACTION_WORDS[action]}
            </View>
          ))}
        </View>
      )}
      {doing ? (
        <ActionForm
          key={doing}
          action={doing}
          view={view}
          named={named}
          words={words}
          onWords={setWords}
          sending={stepping.stage === 'sending'}
          fault={failed}
          onSend={(step) => {
            setChosen(doing);
            send(step);
          }}
        />
      ) : (
        failed && (
          <View className="form__fault" {...aria({ role: 'alert' })}>
            {failed}
          </View>
        )
      )}
    </View>
  );
}
