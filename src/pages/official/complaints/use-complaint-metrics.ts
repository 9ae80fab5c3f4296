/** Figures of the complaints due in a period, of the division that is looked at. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { ComplaintMetricsRead } from '../../../contract/read-complaint-metrics';
import { isRefusal } from '../../../contract/refusal';
import type { MetricsPeriod } from '../../../domain/complaint/metrics-period';

/** @param first the division to begin with; `undefined`: the reader's own */
export function useComplaintMetrics(signedIn: boolean, first: string | undefined) {
  const [division, setDivision] = useState(first);
  const [period, setPeriod] = useState<MetricsPeriod>('quarter');
  const [metrics, setMetrics] = useState<ComplaintMetricsRead | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const asked = useRef(0);

  const load = useCallback(async () => {
    if (!signedIn) return;
    const turn = (asked.current += 1);
    const reply = await askOffice('readComplaintMetrics', { ...(division ? { division } : {}), period });
    // Whoever has gone on meanwhile is not led back by a late answer.
    if (turn !== asked.current) return;
    const no = isRefusal(reply) || 'unavailable' in reply ? reply : null;
    setTrouble(no && wordsFor(no));
    if ('output' in reply) setMetrics(reply.output);
  }, [signedIn, division, period]);

  useEffect(() => void load(), [load]);

  return { metrics, period, trouble, load, goTo: setDivision, choosePeriod: setPeriod };
}
