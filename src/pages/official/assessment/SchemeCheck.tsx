/** Scheme check 合规检查: every rule the draft breaks, beside the clause it breaks and what to do instead. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Compiled } from '../../../domain/scheme/compile-scheme';
import { SCHEME_WORDS as WORDS } from './assessment-words';

export function SchemeCheck({ compiled }: { compiled: Compiled | null }) {
  const violations = compiled?.outcome === 'refused' ? compiled.violations : [];
  const said = !compiled
    ? WORDS.nothing
    : compiled.outcome === 'runnable'
      ? WORDS.runnable
      : WORDS.broken(violations.length);
  return (
    <View className="card" id="scheme-check">
      <View className="card__title" {...aria({ role: 'status' })}>
        {said}
      </View>
      {violations.map(({ code, at, clause, instead }) => (
        <View key={code + at} className="assessment__violation">
          <View>
            {code} {clause.zh}
          </View>
          <View className="card__note">{WORDS.instead(instead.zh)}</View>
        </View>
      ))}
      {compiled?.outcome === 'runnable' &&
        compiled.notices.map(({ code, zh }) => (
          <View key={code} className="card__note">
            {zh}
          </View>
        ))}
    </View>
  );
}
