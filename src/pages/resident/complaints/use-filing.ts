/** Filing 提交: a complaint on its way from the page through the outbox to its receipt; a refusal gives the form back. */
import { useEffect, useState } from 'react';
import { deliver, keep, onDelivery, type Delivery } from '../../../client/outbox';
import { wordsFor } from '../../../components/refusal-words';
import type { NewComplaint } from '../../../contract/submit-complaint';
import { COMPLAINT_FAULTS } from './complaint-words';

export type Filing =
  | { stage: 'choosing'; fault: string | null }
  | { stage: 'sending' | 'waiting'; complaint: NewComplaint }
  | { stage: 'sent'; reference: string };

export function useFiling() {
  const [filing, setFiling] = useState<Filing>({ stage: 'choosing', fault: null });

  const send = async (complaint: NewComplaint) => {
    setFiling({ stage: 'sending', complaint });
    setFiling(afterDelivery(complaint, await deliver('submitComplaint', complaint)));
  };

  const file = (complaint: NewComplaint) => {
    let kept: NewComplaint;
    try {
      kept = keep('submitComplaint', complaint);
    } catch {
      return setFiling({ stage: 'choosing', fault: COMPLAINT_FAULTS.storageFull });
    }
    void send(kept);
  };

  // The app sends the outbox on meanwhile, and the page hears of its own complaint.
  const waiting = filing.stage === 'waiting' ? filing.complaint : null;
  useEffect(() => {
    if (!waiting) return undefined;
    return onDelivery((id, delivery) => {
      if (id === waiting.id) setFiling(afterDelivery(waiting, delivery as Delivery<'submitComplaint'>));
    });
  }, [waiting]);

  return { filing, file, send };
}

function afterDelivery(complaint: NewComplaint, delivery: Delivery<'submitComplaint'>): Filing {
  if ('waiting' in delivery) return { stage: 'waiting', complaint };
  if ('sent' in delivery) return { stage: 'sent', reference: delivery.sent.reference };
  const { title, advice } = wordsFor(delivery.refused);
  return { stage: 'choosing', fault: `${title}。${advice}` };
}
