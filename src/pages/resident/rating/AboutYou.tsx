/** About you 您是: age band and sex, for whoever likes to say them; all alike, none preselected, and a second tap takes one back. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { AGES, SEXES, type About } from '../../../domain/stratum';
import { ABOUT_WORDS } from './rating-words';
import './about-you.scss';

export interface AboutYouProps {
  about: About;
  onSay: (about: About) => void;
}

export function AboutYou({ about, onSay }: AboutYouProps) {
  return (
    <View className="about">
      <View className="about__title" {...aria({ role: 'heading', level: 2 })}>
        {ABOUT_WORDS.title}
      </View>
      <View className="about__note">{ABOUT_WORDS.note}</View>
      <Choice name="age" options={AGES} chosen={about.age} onChoose={(age) => onSay({ ...about, age })} />
      <Choice name="sex" options={SEXES} chosen={about.sex} onChoose={(sex) => onSay({ ...about, sex })} />
    </View>
  );
}

interface ChoiceProps<T> {
  name: 'age' | 'sex';
  options: readonly T[];
  chosen: T | undefined;
  onChoose: (option: T | undefined) => void;
}

function Choice<T extends keyof typeof ABOUT_WORDS>({ name, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <View
      className={`about__choice about__choice--${name}`}
      {...aria({ role: 'radiogroup', label: ABOUT_WORDS[name] })}
    >
      {options.map((option) => (
        <View
          key={option}
          id={`about-${option.replace('+', '')}`}
          className={`about__one ${chosen === option ? 'about__one--chosen' : ''}`}
          onClick={() => onChoose(chosen === option ? undefined : option)}
          {...aria({ role: 'radio', label: ABOUT_WORDS[option], checked: chosen === option })}
        >
          {ABOUT_WORDS[option]}
        </View>
      ))}
    </View>
  );
}
