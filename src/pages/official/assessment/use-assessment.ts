/** A scheme while it is drawn up, what the rules say of it, and what it gives on the data there are. */
import { useEffect, useMemo, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { Scores } from '../../../contract/read-scores';
import type { Assessment } from '../../../contract/run-assessment';
import { DEFAULT_ITEMS } from '../../../domain/item';
import { compileScheme } from '../../../domain/scheme/compile-scheme';
import { SCHEME_WORDS } from './assessment-words';
import { FIRST_DRAFT, mistyped, offeredWith, schemeOf, type Draft } from './scheme-draft';

export function useAssessment(scores: Scores | null) {
  const [draft, setDraft] = useState<Draft>(FIRST_DRAFT);
  const [result, setResult] = useState<Assessment | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [running, setRunning] = useState(false);
  const offered = useMemo(() => offeredWith(scores ? [DEFAULT_ITEMS[0]!, ...scores.items] : []), [scores]);
  const wrong = mistyped(draft);
  const scheme =
    scores && wrong.length === 0
      ? schemeOf(draft, offered, {
          title: SCHEME_WORDS.schemeTitle(scores.division.name),
          region: scores.division.code,
          methodId: scores.methodId,
          evidence: scores.evidence === 'invited' ? 'invited' : 'open',
        })
      : null;
  const compiled = scheme && compileScheme(scheme);

  // What was computed of another scheme is not this one's.
  useEffect(() => setResult(null), [draft]);

  const run = async () => {
    if (!scheme || running) return;
    setRunning(true);
    setTrouble(null);
    const reply = await askOffice('runAssessment', { scheme });
    setRunning(false);
    if ('output' in reply) setResult(reply.output);
    else setTrouble(wordsFor(reply));
  };

  return { draft, setDraft, offered, wrong, compiled, result, trouble, running, run };
}
