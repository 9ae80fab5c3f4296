/** Rounds 轮次: officials draft a round and seal it by two people; the clock opens, closes and publishes it. */
import { Button, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { readRole } from '../../client/session';
import { aria } from '../../components/aria';
import { goTo } from '../../components/go-to';
import { Notice } from '../../components/Notice';
import { OfficeScreen } from '../../components/OfficeScreen';
import { Screen } from '../../components/Screen';
import { useWide } from '../../components/use-wide';
import './card.scss';
import { DraftCard } from './rounds/DraftCard';
import { DraftForm, type FormOf } from './rounds/DraftForm';
import { RoundCard } from './rounds/RoundCard';
import './rounds/rounds.scss';
import { ROUNDS_WORDS as WORDS } from './rounds/rounds-words';
import { useRounds } from './rounds/use-rounds';
import { useSignIn } from './use-sign-in';

export default function Rounds() {
  const { invitation } = useRouter().params;
  const { signedIn, trouble: refused, signIn } = useSignIn(invitation);
  const { rounds, trouble, load } = useRounds(signedIn);
  const [form, setForm] = useState<FormOf | null>(null);
  const wide = useWide();

  // The button that opens the form stands further down on a phone.
  const open = form !== null;
  useEffect(() => {
    if (open) goTo('round-title');
  }, [open]);

  const no = refused ?? (rounds ? null : trouble);
  if (no) {
    const retry = () => void (refused ? signIn() : load());
    return (
      <OfficeScreen here="scores" role={readRole()}>
        <Notice words={no} onRetry={retry} />
      </OfficeScreen>
    );
  }
  if (!rounds) return <Screen />;
  const { drafts, next, listed } = rounds;
  const reload = () => void load();
  const close = () => {
    setForm(null);
    reload();
  };
  return (
    <OfficeScreen here="scores" role={readRole()} className="rounds">
      <View className="rounds__main">
        <View className="rounds__title" {...aria({ role: 'heading' })}>
          {WORDS.title}
        </View>
        <View className="rounds__columns">
          <View>
            {form && <DraftForm key={form.draft ?? 'new'} of={form} listed={listed} onClose={close} />}
            {!form &&
              drafts.map((draft) => (
                <DraftCard
                  key={draft.id}
                  draft={draft}
                  listed={listed}
                  onChange={() =>
                    setForm({ draft: draft.id, steps: draft.steps, region: draft.region, plan: draft.plan })
                  }
                  onTaken={reload}
                />
              ))}
            {!form && next && (
              <Button
                id="begin-draft"
                className={drafts.length === 0 ? 'primary rounds__begin' : 'rounds__begin'}
                onClick={() => setForm({ draft: null, steps: 0, ...next })}
                {...aria({ role: 'button' })}
              >
                {WORDS.begin}
              </Button>
            )}
            <View className="rounds__rule">{WORDS.rule}</View>
          </View>
          {/* On a phone one thing is filled in at a time. */}
          {(wide || !form) && (
            <View>
              {rounds.rounds.length === 0 && <View className="card__note">{WORDS.none}</View>}
              {rounds.rounds.map((round) => (
                <RoundCard key={round.id} round={round} listed={listed} />
              ))}
            </View>
          )}
        </View>
      </View>
    </OfficeScreen>
  );
}
