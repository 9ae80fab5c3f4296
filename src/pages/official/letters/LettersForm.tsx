/** What is asked before letters are made: for whom, as labels or a number, and how many go on a sheet. */
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import { Choice } from '../../../components/Choice';
import { goTo } from '../../../components/go-to';
import { WrittenField } from '../../../components/WrittenField';
import { MOST_LETTERS } from '../../../contract/make-letters';
import { labelsIn, longLabel } from './addressed';
import { LETTERS_WORDS as WORDS } from './letters-words';

export type PerSheet = keyof typeof WORDS.perPages;

interface LettersFormProps {
  making: boolean;
  perSheet: PerSheet;
  onPerSheet: (perSheet: PerSheet) => void;
  onMake: (count: number, labels: readonly string[]) => void;
}

const OPTIONS = (Object.keys(WORDS.perPages) as PerSheet[]).map((value) => ({ value, label: WORDS.perPages[value] }));

/** More than 500 lines have, so that the fault is said in lines. */
const LABELS_LIMIT = 100_000;

export function LettersForm({ making, perSheet, onPerSheet, onMake }: LettersFormProps) {
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const labels = labelsIn(text);
  const faults = faultsIn(labels, number);
  const asked = labels.length > 0 ? labels.length : countIn(number);

  const submit = () => {
    setTried(true);
    if (faults.labels ?? faults.number) return goTo(faults.labels ? 'labels' : 'count');
    onMake(asked, labels);
  };

  return (
    <View className="letters__form">
      <WrittenField
        id="labels"
        label={WORDS.labels}
        hint={[...(labels.length > 0 ? [WORDS.labelsRead(labels.length)] : []), WORDS.labelsHint].join('。')}
        example={WORDS.labelsExample}
        value={text}
        limit={LABELS_LIMIT}
        long
        uncounted
        fault={tried ? faults.labels : undefined}
        onChange={setText}
      />
      {labels.length === 0 && (
        <WrittenField
          id="count"
          label={WORDS.count}
          value={number}
          limit={3}
          fault={tried ? faults.number : undefined}
          onChange={setNumber}
        />
      )}
      <Choice id="per-page" label={WORDS.perPage} options={OPTIONS} chosen={perSheet} onChoose={onPerSheet} beside />
      <Button id="make" className="primary" disabled={making} onClick={submit} {...aria({ role: 'button' })}>
        {making ? WORDS.making : WORDS.make(faults.labels || faults.number ? 0 : asked)}
      </Button>
    </View>
  );
}

const countIn = (number: string): number => (/^\d{1,3}$/.test(number.trim()) ? Number(number) : 0);

function faultsIn(labels: readonly string[], number: string): { labels?: string; number?: string } {
  const long = longLabel(labels);
  if (labels.length > MOST_LETTERS) return { labels: WORDS.faults.many(labels.length) };
  if (long !== null) return { labels: WORDS.faults.long(long) };
  if (labels.length > 0) return {};
  if (number.trim() === '') return { labels: WORDS.faults.none };
  const count = countIn(number);
  return count >= 1 && count <= MOST_LETTERS ? {} : { number: WORDS.faults.number };
}
