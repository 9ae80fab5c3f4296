/** Finds a division step by step, from the official's own down to the level that is wanted. */
import { Button, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import { wordsFor } from '../../../components/refusal-words';
import type { Place } from '../../../contract/shapes';
import { LEVELS, type Level } from '../../../domain/division';
import { INVITE_WORDS as WORDS } from './accounts-words';
import './options.scss';

interface DivisionChoiceProps {
  /** Those of which one may be chosen. */
  levels: readonly Level[];
  path: readonly Place[];
  onChoose: (path: readonly Place[]) => void;
}

const isAbove = (one: Level, other: Level): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);

export function DivisionChoice({ levels, path, onChoose }: DivisionChoiceProps) {
  const here = path[path.length - 1]!;
  const above = path[path.length - 2];
  const goesOn = levels.some((level) => isAbove(here.level, level));
  const [below, setBelow] = useState<{ of: string; places: readonly Place[] } | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    if (!goesOn) return undefined;
    let current = true;
    void askOffice('listDivisions', { parent: here.code }).then((reply) => {
      if (!current) return;
      const answered = 'output' in reply;
      setFault(answered ? null : wordsFor(reply).title);
      if (answered) setBelow({ of: here.code, places: reply.output.divisions });
    });
    return () => {
      current = false;
    };
  }, [here.code, goesOn]);

  return (
    <View id="division" className="options">
      <View className="options__label">{WORDS.division}</View>
      {levels.includes(here.level) && (
        <View id="division-chosen" className="options__chosen">
          {WORDS.here(path.map(({ name }) => name).join(' '))}
        </View>
      )}
      {above && (
        <Button id="division-back" onClick={() => onChoose(path.slice(0, -1))} {...aria({ role: 'button' })}>
          {WORDS.back(above.name)}
        </Button>
      )}
      {fault && (
        <View className="accounts__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      {goesOn && below?.of === here.code && (
        <View className="options__all" {...aria({ role: 'list', label: WORDS.chooseBelow })}>
          {below.places.map((place) => (
            <View key={place.code} {...aria({ role: 'listitem' })}>
              <View
                id={`division-${place.code}`}
                className="options__one"
                onClick={() => onChoose([...path, place])}
                {...aria({ role: 'button', label: place.name })}
              >
                {place.name}
              </View>
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
