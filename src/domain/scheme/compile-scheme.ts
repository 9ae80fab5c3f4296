/** Compile a scheme 编译考核方案: a JSON value becomes a scheme that can be run, or every reason why it cannot. */
import { CLAUSES } from './clauses';
import { consistencyFaults } from './consistency-faults';
import type { Fault } from './fault';
import { admitted } from './admitted-scheme';
import { reviewsOf } from './review-words';
import { activityCount } from './rules/activity-count';
import { admittedMeasure } from './rules/admitted-measure';
import { exactSum } from './rules/exact-sum';
import { forbiddenEvidence } from './rules/forbidden-evidence';
import { intervalVerdicts } from './rules/interval-verdicts';
import { knownMethod } from './rules/known-method';
import { outsideTheWhole } from './rules/outside-the-whole';
import { sameRules } from './rules/same-rules';
import { satisfactionFirst } from './rules/satisfaction-first';
import { selfSupplied } from './rules/self-supplied';
import { EVIDENCE_WORDS, type Provenance, type Scheme, type SchemeEvidence } from './scheme';
import { SchemeFile } from './scheme-file';
import { shapeFaults } from './shape-faults';
import { RULE_CODES, type Finding, type Review, type RuleCode, type Violation, type Wording } from './violation';

/** Notice 提示: what is allowed and has to be said. */
export interface Notice extends Wording {
  code: 'open-evidence';
}

/** Of a refused scheme the evidence is unknown where no survey says a class. */
type Claimed = Pick<Provenance, 'methodId'> &
  (Pick<Provenance, 'evidence' | 'evidenceWords'> | { evidence: null; evidenceWords: null });

export type Compiled =
  | ({ outcome: 'runnable'; scheme: Scheme; reviews: Review[]; notices: Notice[] } & Provenance)
  | ({ outcome: 'refused'; violations: Violation[]; reviews: Review[]; notices: Notice[] } & Claimed)
  | { outcome: 'faulty'; faults: Fault[] };

const RULES: Readonly<Record<RuleCode, (file: SchemeFile) => Finding[]>> = {
  S1: satisfactionFirst,
  S2: exactSum,
  S3: forbiddenEvidence,
  S4: admittedMeasure,
  S5: selfSupplied,
  S6: sameRules,
  S7: activityCount,
  S8: outsideTheWhole,
  S9: intervalVerdicts,
  S10: knownMethod,
};

export function compileScheme(json: unknown): Compiled {
  const parsed = SchemeFile.safeParse(json);
  if (!parsed.success) return { outcome: 'faulty', faults: shapeFaults(json, parsed.error.issues) };
  const file = parsed.data;
  const faults = consistencyFaults(file);
  if (faults.length > 0) return { outcome: 'faulty', faults };
  const violations = RULE_CODES.flatMap((code) =>
    RULES[code](file).map((finding): Violation => ({ code, ...finding, ...CLAUSES[code] })),
  );
  const evidence = evidenceOf(file);
  const said = { reviews: unsaid(reviewsOf(file), violations), notices: evidence === 'open' ? [OPEN] : [] };
  if (violations.length > 0 || evidence === null) {
    return { outcome: 'refused', methodId: file.methodId, ...claim(evidence), violations, ...said };
  }
  const provenance = { methodId: file.methodId, evidence, evidenceWords: EVIDENCE_WORDS[evidence] };
  return { outcome: 'runnable', ...provenance, scheme: admitted(file, provenance), ...said };
}

const OPEN: Notice = {
  code: 'open-evidence',
  zh: EVIDENCE_WORDS.open,
  en: 'Open participation, not a probability sample: the intervals say nothing about who did not answer.',
};

/** What is refused need not be read as well: 阵地 not where 活动阵地 is refused, 台账 not where 台账、组织机构 are. */
const unsaid = (reviews: readonly Review[], violations: readonly Violation[]): Review[] =>
  reviews.filter((review) => {
    const refused = violations.filter(({ code, at }) => code === review.code && at === review.at);
    return !review.words.split('、').every((word) => refused.some(({ words }) => words.includes(word)));
  });

/** One class for the whole scheme: the consistency of the file has been checked. Without any, S1 is broken. */
const evidenceOf = ({ blocks }: SchemeFile): SchemeEvidence | null =>
  blocks
    .flatMap(({ indicators }) => indicators)
    .filter(({ source }) => source === 'resident-survey')
    .map(({ evidence }) => evidence)
    .find((evidence): evidence is SchemeEvidence => evidence === 'invited' || evidence === 'open') ?? null;

const claim = (evidence: SchemeEvidence | null) =>
  evidence === null ? { evidence, evidenceWords: null } : { evidence, evidenceWords: EVIDENCE_WORDS[evidence] };
