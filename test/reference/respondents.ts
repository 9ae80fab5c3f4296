/** The 200 respondents of the careless-answer case; not on every machine. */
import { readTable } from './cases';

export const respondents = (file: string): number[][] => {
  const [, ...lines] = readTable(file)!.trim().split('\n');
  return lines.map((line) => line.split(',').map((text) => Number(text.replaceAll('"', ''))));
};
