/** Target 评价对象: its name and whether it was rated; opened, the steps, and once one is chosen what may be said more. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Upward } from '../../../contract/read-upward';
import { UpwardAnswer } from './UpwardAnswer';
import './upward-target.scss';
import { UPWARD_WORDS as WORDS } from './upward-words';

interface UpwardTargetProps {
  target: Upward['targets'][number];
  quarter: string;
  opened: boolean;
  onToggle: () => void;
  onGiven: (given: boolean) => void;
}

export function UpwardTarget({ target, quarter, opened, onToggle, onGiven }: UpwardTargetProps) {
  const name = target.department?.name ?? target.division.name;
  const id = target.department?.id ?? target.division.code;
  const mark = target.given ? WORDS.given : WORDS.notGiven;
  return (
    <View className="upward-target">
      <View
        id={`target-${id}`}
        className="upward-target__head"
        onClick={onToggle}
        {...aria({ role: 'button', label: WORDS.open(name, mark), expanded: opened })}
      >
        <View className="upward-target__name">{name}</View>
        <View className={`upward-target__mark ${target.given ? 'upward-target__mark--given' : ''}`}>{mark}</View>
      </View>
      {opened && (
        <UpwardAnswer
          name={name}
          quarter={quarter}
          target={{ level: target.level, division: target.division.code, department: target.department?.id ?? null }}
          onGiven={onGiven}
          onClose={onToggle}
        />
      )}
    </View>
  );
}
