/** What there is to know of a task let into communities: who, where, until when, how much work and with what means. */
import { View } from '@tarojs/components';
import type { AdmissionLine } from '../contract/admission-view';
import { ADMISSION_STATE_WORDS, ADMISSION_WORDS as WORDS } from './admission-words';
import { aria } from './aria';
import './admission-facts.scss';

interface AdmissionFactsProps {
  line: AdmissionLine;
  /** As one of several under a heading, or as the page's own matter. */
  level: 2 | 3;
}

export function AdmissionFacts({ line, level }: AdmissionFactsProps) {
  const facts: [string, string][] = [
    [WORDS.applicant, line.applicant],
    [WORDS.region, WORDS.regionOf(line.region.name, line.region.level)],
    [WORDS.term, WORDS.termOf(line)],
    [WORDS.hours, WORDS.hoursOf(line.hours)],
    [WORDS.means, WORDS.meansOf(line.yuan, line.means)],
    [WORDS.work, line.work],
    [WORDS.basis, line.basis],
    [WORDS.personalData, line.personalData ? WORDS.yes : WORDS.no],
    ...(line.total === null ? [] : ([[WORDS.total, WORDS.totalOf(line.total)]] as [string, string][])),
    ...(line.reason === null ? [] : ([[WORDS.reason, line.reason]] as [string, string][])),
  ];
  return (
    <View className="admission-facts">
      <View className="admission-facts__head">
        <View className="admission-facts__title" {...aria({ role: 'heading', level })}>
          {line.title}
        </View>
        {line.key && <View className="admission-facts__mark">{WORDS.key}</View>}
        <View className={`admission-facts__mark admission-facts__mark--${line.state}`}>
          {ADMISSION_STATE_WORDS[line.state]}
        </View>
      </View>
      {facts.map(([name, value]) => (
        <View key={name} className="admission-facts__fact">
          <View className="admission-facts__name">{name}</View>
          <View className="admission-facts__value">{value}</View>
        </View>
      ))}
    </View>
  );
}
