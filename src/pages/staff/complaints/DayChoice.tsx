/** One day out of a few weeks, with its weekday, so that nobody promises a Sunday by mistake. */
import { dayWords } from '../../../components/moment-words';
import { Choice } from '../../../components/Choice';
import { dayInChina } from '../../../domain/complaint/working-days';
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
      options={days.map((day) => ({ value: nameOf(day), label: `${dayWords(day)} ${weekdayWords(day)}` }))}
      chosen={chosen && nameOf(chosen)}
      beside
      onChoose={(name) => onChoose(days.find((day) => nameOf(day) === name)!)}
    />
  );
}

const nameOf = (day: string): string => dayInChina(new Date(day));
