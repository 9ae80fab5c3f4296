/** `minping scheme FILE`: says whether an assessment scheme may be run, or every rule it breaks, by place. */
import { compileScheme, type Compiled } from '../domain/scheme/compile-scheme';
import type { Scheme } from '../domain/scheme/scheme';
import type { Review, Violation, Wording } from '../domain/scheme/violation';
import { readText } from './read-file';

/** Runnable, refused by rules, no scheme at all. */
const EXIT_CODES: Record<Compiled['outcome'], number> = { runnable: 0, refused: 1, faulty: 2 };

/**
 * @param json whether the result is said as JSON instead of prose
 * @returns the exit code
 * @throws UsageFault when the file cannot be read
 */
export async function checkScheme(file: string, json: boolean, say: (text: string) => void): Promise<number> {
  const compiled = compiledText(await readText(file, 'save it as UTF-8 and try again'));
  say(json ? JSON.stringify(compiled, null, 2) : prose(file, compiled).join('\n'));
  return EXIT_CODES[compiled.outcome];
}

function compiledText(text: string): Compiled {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    const reason = `is not JSON: ${(fault as SyntaxError).message}`;
    return { outcome: 'faulty', faults: [{ at: '', reason, instead: 'JSON: keys and texts in "…", commas between' }] };
  }
  return compileScheme(json);
}

function prose(file: string, compiled: Compiled): string[] {
  switch (compiled.outcome) {
    case 'faulty':
      return [
        `${file} is not a scheme:`,
        ...compiled.faults.map(({ at, reason, instead }) => `  ${at || 'the file'}: ${reason}. Write ${instead}.`),
      ];
    case 'refused': {
      const { violations } = compiled;
      const codes = [...new Set(violations.map(({ code }) => code))];
      return [
        `${file} is refused: it breaks ${counted(codes.length, 'rule')} (${codes.join(', ')}), in ${counted(violations.length, 'place')}.`,
        provenance(compiled.methodId, compiled.evidenceWords),
        ...byPlace(violations).flatMap(placeLines),
        ...reviewLines(compiled.reviews),
      ];
    }
    case 'runnable':
      return [
        `${file} can be run.`,
        provenance(compiled.methodId, compiled.evidenceWords),
        ...compiled.notices.map(({ zh, en }) => `Note: ${zh}. ${en}`),
        ...schemeLines(compiled.scheme),
        ...reviewLines(compiled.reviews),
      ];
  }
}

const provenance = (methodId: string, evidenceWords: string | null): string =>
  `Method ${methodId}; evidence: ${evidenceWords ?? 'none, no resident is asked'}.`;

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

const schemeLines = ({ title, region, blocks }: Scheme): string[] => [
  '',
  `${title} (${region})`,
  ...blocks.flatMap((block) => [
    `  ${block.title} ${block.basisPoints}`,
    ...block.indicators.map(({ text, measure, basisPoints }) => `    ${text} ${measure} ${basisPoints}`),
  ]),
];

/** A place is an indicator, a block, or a key of the scheme; what is wrong with it stands together. */
const PLACE = /^(?:blocks\[\d+\]\.indicators\[\d+\]|[a-zA-Z]+(?:\[\d+\])?)/;

/** In the order of the places' first mention, each with its rules, each rule with its findings. */
function byPlace(violations: readonly Violation[]): [string, Violation[][]][] {
  const places = groupedBy(violations, ({ at }) => PLACE.exec(at)?.[0] ?? at);
  return places.map(([place, there]) => [place, groupedBy(there, ({ code }) => code).map(([, same]) => same)]);
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
}

const placeLines = ([place, rules]: [string, Violation[][]]): string[] => [
  '',
  place,
  ...rules.flatMap((findings) => {
    const { code, clause, instead } = findings[0]!;
    return [
      `  ${code} ${findings.map(({ at, words }) => `${at.slice(place.length + 1)} «${words}»`.trim()).join(', ')}`,
      ...bothLanguages(clause, '    '),
      ...bothLanguages(instead, '    → '),
    ];
  }),
];

const reviewLines = (reviews: readonly Review[]): string[] =>
  reviews.length === 0
    ? []
    : [
        '',
        `To be read by somebody (${counted(reviews.length, 'text')}; this alone refuses nothing):`,
        ...reviews.map(({ at, words, code }) => `  ${at} «${words}», see ${code}`),
        ...bothLanguages(reviews[0]!.question, '    '),
      ];

const bothLanguages = ({ zh, en }: Wording, before: string): string[] => [before + zh, ' '.repeat(before.length) + en];
