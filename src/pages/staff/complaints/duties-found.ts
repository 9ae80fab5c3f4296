/** Items of the lists in whose words all that is sought stands; those a refusal can rest on first, and no more than can be read. */
import type { DutyView } from '../../../contract/read-case';

const MOST = 12;

export function dutiesFound(duties: readonly DutyView[], sought: string): DutyView[] {
  const parts = sought.trim().split(/\s+/);
  const found = duties.filter(({ title, basis }) => parts.every((part) => `${title}${basis}`.includes(part)));
  const isRelieved = ({ list }: DutyView): number => Number(list === 'relieved');
  return [...found].sort((one, other) => isRelieved(other) - isRelieved(one)).slice(0, MOST);
}
