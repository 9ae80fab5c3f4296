/** One day out of a few weeks, with its weekday, so that nobody promises a Sunday by mistake. */
import { dayWords } from '../../components/moment-words';
import { Choice } from './Choice';
import { weekdayWords } from './due-words';

interface DayChoiceProps {
  label: string;
  /** The last moment of each day. */
  days: readonly string[];
  chosen: string | null;
  onChoose: (day: string) => void;
}

export function DayChoice({ label, days, chosen, onChoose }: DayChoiceProps) {
  return (
    <Choice
      id="day"
      label={label}
      options={days.map((day) => ({ value: day, label: `${dayWords(day)} ${weekdayWords(day)}` }))}
      chosen={chosen}
      beside
      onChoose={onChoose}
    />
  );
}
