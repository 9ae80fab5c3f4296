/** Whose survey this is and until when it takes answers; beside it the switch to larger words. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { lastDayWords } from '../../../components/moment-words';
import type { Survey } from '../../../contract/read-survey';
import { ElderSwitch } from './ElderSwitch';
import { HEADER_WORDS } from './rating-words';
import './survey-header.scss';

interface SurveyHeaderProps {
  community: Survey['community'];
  /** `null` between rounds. */
  round: Survey['round'] | null;
  /** A touch screen is drawn large for everybody. */
  fixed?: boolean;
}

export function SurveyHeader({ community, round, fixed = false }: SurveyHeaderProps) {
  return (
    <View className="survey-header">
      <View className="survey-header__whose">
        <View className="survey-header__community" {...aria({ role: 'heading' })}>
          {community.name}
        </View>
        {round && (
          <View className="survey-header__round">
            <View>{round.title}</View>
            <View>{HEADER_WORDS.until(lastDayWords(round.closesAt))}</View>
          </View>
        )}
      </View>
      {!fixed && <ElderSwitch />}
    </View>
  );
}
