/** S6 城乡一致: one set of rules for urban and rural communities. */
import { SETTINGS, type Setting } from '../../division';
import { plainRules } from '../plain-rules';
import type { SchemeFile, WrittenRule } from '../scheme-file';
import type { Finding } from '../violation';

export const sameRules = (file: SchemeFile): Finding[] => [
  ...oneSided(file.settings, ''),
  ...file.blocks.flatMap((block, b) => [
    ...oneSided(block.settings, `blocks[${b}].`),
    ...block.indicators.flatMap(({ settings, rule }, i) => {
      const at = `blocks[${b}].indicators[${i}].`;
      return [...oneSided(settings, at), ...different(rule, at)];
    }),
  ]),
];

function oneSided(settings: readonly Setting[] | undefined, at: string): Finding[] {
  if (!settings || SETTINGS.every((setting) => settings.includes(setting))) return [];
  return [{ at: `${at}settings`, words: settings.join('、') }];
}

function different(rule: WrittenRule, at: string): Finding[] {
  // A checked file has its keys in the order of the schema, whatever order they were written in.
  const [urban, rural] = plainRules(rule).map((one) => JSON.stringify(one));
  return rural === undefined || urban === rural ? [] : [{ at: `${at}rule`, words: `urban ${urban}；rural ${rural}` }];
}
