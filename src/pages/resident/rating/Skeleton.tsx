/** The page's shape while its questions are on the way. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { FORM_WORDS } from './rating-words';
import './skeleton.scss';

const BONES = ['header', 'question', 'choice', 'choice', 'choice', 'choice', 'choice'];

export function Skeleton() {
  return (
    <View className="skeleton" {...aria({ role: 'status', label: FORM_WORDS.loading })}>
      {BONES.map((bone, index) => (
        <View key={index} className={`skeleton__bone skeleton__bone--${bone}`} />
      ))}
    </View>
  );
}
