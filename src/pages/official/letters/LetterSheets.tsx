/** The letters as they are printed: so many to a sheet, the first sheet to be looked at here. */
import { Image, Text, View } from '@tarojs/components';
import { ariaImage } from '../../../components/aria';
import { lastDayWords } from '../../../components/moment-words';
import { sheetsOf, type Addressed } from './addressed';
import { LETTER_WORDS as WORDS } from './letters-words';
import type { PerSheet } from './LettersForm';
import type { Made } from './use-letters';
import './letter.scss';

export function LetterSheets({ made, perSheet }: { made: Made; perSheet: PerSheet }) {
  return (
    <View className="letters__sheets">
      {sheetsOf(made.letters, Number(perSheet)).map((sheet) => (
        <View key={sheet[0]!.letter.typed} className={`letter-sheet letter-sheet--${perSheet}`}>
          {sheet.map((one) => (
            <Letter key={one.letter.typed} made={made} one={one} />
          ))}
        </View>
      ))}
    </View>
  );
}

function Letter({ made: { community, by, round }, one: { letter, label } }: { made: Made; one: Addressed }) {
  return (
    <View className="letter">
      <View className="letter__words">
        <View className="letter__to">{label === null ? WORDS.toBlank : WORDS.toWhom(label)}</View>
        <View className="letter__title">{WORDS.title(community.name)}</View>
        {round.demonstration && <View className="letter__demonstration">{WORDS.demonstration}</View>}
        <View className="letter__greeting">{WORDS.greeting(by.name, community.name)}</View>
        {WORDS.facts(lastDayWords(round.closesAt)).map(({ what, words }) => (
          <View key={what} className="letter__fact">
            <Text className="letter__what">{what}</Text> {words}
          </View>
        ))}
      </View>
      <View className="letter__code">
        {letter.qr !== null && <Image className="letter__qr" src={letter.qr} {...ariaImage(WORDS.qr)} />}
        <View className="letter__scan">{letter.qr === null ? WORDS.typed : WORDS.scan}</View>
        <View className="letter__typed">{letter.typed}</View>
      </View>
    </View>
  );
}
