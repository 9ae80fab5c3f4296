/** Elder switch 关怀版开关: larger words and targets, on every page from now on. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { useComfort } from '../../../components/comfort';
import { HEADER_WORDS } from './rating-words';
import './elder-switch.scss';

export function ElderSwitch() {
  const { elder, setElder } = useComfort();
  return (
    <View
      id="elder"
      className={`elder-switch ${elder ? 'elder-switch--on' : ''}`}
      onClick={() => setElder(!elder)}
      {...aria({ role: 'switch', label: HEADER_WORDS.elder, checked: elder })}
    >
      {HEADER_WORDS.elder}
      <View className="elder-switch__track">
        <View className="elder-switch__knob" />
      </View>
    </View>
  );
}
