/** What a resident says of being told or paid how to answer: reported at the tap, and taken back by a second one. */
import { useRef, useState } from 'react';
import { newId } from '../../../client/new-id';
import type { PressureReport } from '../../../contract/report-pressure';
import { PRESSURES, type Pressure } from '../../../domain/pressure';

export type SaidPressure = Pick<PressureReport, 'id' | 'revision' | 'kinds' | 'note'>;

/** @returns whether it is safe: kept on the phone, or received where nothing is kept */
export type ReportPressure = (said: SaidPressure) => Promise<boolean>;

export interface PressureState {
  kinds: readonly Pressure[];
  note: string;
  /** What became of the last tap; `null` before the first. */
  outcome: 'kept' | 'taken-back' | 'failed' | null;
  toggle: (kind: Pressure) => void;
  write: (note: string) => void;
  /** Sends the note, if there is one that was not sent yet. */
  keepNote: () => void;
}

export function usePressure(report: ReportPressure): PressureState {
  // One report a visit: later words take the place of earlier ones.
  const [id] = useState(newId);
  const revision = useRef(0);
  const [kinds, setKinds] = useState<readonly Pressure[]>([]);
  const [note, setNote] = useState('');
  const [noteKept, setNoteKept] = useState('');
  const [outcome, setOutcome] = useState<PressureState['outcome']>(null);

  const say = async (next: readonly Pressure[]) => {
    const before = kinds;
    const text = next.length > 0 ? note.trim() : '';
    const said = { id, revision: revision.current, kinds: [...next], ...(text ? { note: text } : {}) };
    revision.current += 1;
    setKinds(next);
    if (await report(said)) {
      setNoteKept(text);
      setOutcome(next.length > 0 ? 'kept' : 'taken-back');
    } else {
      setKinds(before);
      setOutcome('failed');
    }
  };

  return {
    kinds,
    note,
    outcome,
    toggle: (kind) => void say(PRESSURES.filter((each) => kinds.includes(each) !== (each === kind))),
    write: setNote,
    keepNote: () => {
      if (kinds.length > 0 && note.trim() !== noteKept) void say(kinds);
    },
  };
}
