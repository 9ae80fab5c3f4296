/** Person row 受访者行: what one person of a survey file answered and how they were drawn, read from text. */
import type { Setting } from './division';
import { EVIDENCES, type Evidence } from './evidence';
import { STEP_WORDS, STEPS, type Step } from './step';

export interface PersonRow {
  /** `null` where the question was skipped. */
  step: Step | null;
  weight: number;
  /** '' where the file has no strata. */
  stratum: string;
  /** `null` where the file has no clusters: everybody was drawn alone. */
  cluster: string | null;
  evidence: Evidence | null;
}

/** The row's answer and design; faulty cells are told in words and hold what an absent column would. */
export function readPersonRow(
  cellOf: (column: string) => string | undefined,
  fault: (reason: string) => void,
): PersonRow {
  const filled = (column: string): string | null => {
    const text = cellOf(column);
    if (text === '') fault(`${column} is empty; give everybody one, or leave the column out`);
    return text || null;
  };
  if (cellOf('community') === '') fault('community is empty; write its name or code');
  const stepText = cellOf('step')!;
  const step = STEP_BY_TEXT.get(stepText);
  if (step === undefined) {
    fault(`step «${stepText}» is not an answer; write 0 to 5 or ${WORDS}, or nothing where the question was skipped`);
  }
  const evidence = cellOf('evidence');
  if (evidence !== undefined && !isEvidence(evidence)) {
    fault(`evidence «${evidence}» is not one of ${EVIDENCES.join(', ')}`);
  }
  return {
    step: step ?? null,
    weight: weightOf(filled('weight'), fault),
    stratum: filled('stratum') ?? '',
    cluster: filled('cluster'),
    evidence: evidence !== undefined && isEvidence(evidence) ? evidence : null,
  };
}

/** Urban or rural, in the words in use; `null` for anything else. */
export const settingOf = (text: string): Setting | null => SETTING_BY_WORD.get(text) ?? null;

function weightOf(text: string | null, fault: (reason: string) => void): number {
  if (text === null) return 1;
  const weight = NUMBER.test(text) ? Number(text) : NaN;
  if (weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT) return weight;
  fault(`weight «${text}» is not a number above 0; write one such as 1 or 12.5, at most 1e12`);
  return 1;
}

const isEvidence = (text: string): text is Evidence => (EVIDENCES as readonly string[]).includes(text);

/** Beyond these no survey has weights, and their squares no digits. */
const LEAST_WEIGHT = 1e-12;
const MOST_WEIGHT = 1e12;
const NUMBER = /^\d*\.?\d+(e[+-]?\d+)?$/i;

const WORDS = [...STEPS]
  .reverse()
  .map((step) => `${step} ${STEP_WORDS[step]}`)
  .join(', ');

/** Tables that know missing numbers write whole ones as 5.0. */
const STEP_BY_TEXT: ReadonlyMap<string, Step | null> = new Map<string, Step | null>([
  ['', null],
  ...STEPS.flatMap((step): [string, Step][] => [
    [String(step), step],
    [`${step}.0`, step],
    [STEP_WORDS[step], step],
  ]),
]);

const SETTING_BY_WORD: ReadonlyMap<string, Setting> = new Map([
  ['urban', 'urban'],
  ['城', 'urban'],
  ['城市', 'urban'],
  ['rural', 'rural'],
  ['乡', 'rural'],
  ['农村', 'rural'],
]);
