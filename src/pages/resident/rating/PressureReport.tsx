/**
 * Pressure report 施压反映: two lines of quiet words. One tap reports, a second takes it back; somebody who looks on sees
 * no more than a small tick.
 */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { PRESSURE_NOTE_LIMIT, PRESSURES } from '../../../domain/pressure';
import { Action } from './Action';
import type { PressureState } from './use-pressure';
import { PRESSURE_WORDS, REPORT_WORDS } from './rating-words';
import { FreeText } from './FreeText';
import './pressure-report.scss';

const OUTCOME = { kept: REPORT_WORDS.kept, 'taken-back': REPORT_WORDS.takenBack, failed: REPORT_WORDS.failed } as const;

export function PressureReport({ state: { kinds, note, outcome, toggle, write, keepNote } }: { state: PressureState }) {
  return (
    <View className="pressure">
      <View className="pressure__kinds">
        {PRESSURES.map((kind) => (
          <View
            key={kind}
            id={kind}
            className={`pressure__kind ${kinds.includes(kind) ? 'pressure__kind--on' : ''}`}
            onClick={() => toggle(kind)}
            {...aria({ role: 'checkbox', label: PRESSURE_WORDS[kind], checked: kinds.includes(kind) })}
          >
            <View className="pressure__box" />
            {PRESSURE_WORDS[kind]}
          </View>
        ))}
      </View>
      <View className="pressure__outcome" {...aria({ role: 'status' })}>
        {outcome === null ? '' : OUTCOME[outcome]}
      </View>
      {kinds.length > 0 && (
        <View className="pressure__note">
          <View className="pressure__caption">{REPORT_WORDS.note}</View>
          <FreeText
            label={REPORT_WORDS.note}
            hint={REPORT_WORDS.noteHint}
            limit={PRESSURE_NOTE_LIMIT}
            text={note}
            onWrite={write}
          />
          <Action id="keep-note" kind="words" label={REPORT_WORDS.keepNote} onPress={keepNote} />
        </View>
      )}
    </View>
  );
}
