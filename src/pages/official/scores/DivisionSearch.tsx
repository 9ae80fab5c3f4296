/** Division search 查找区划: by part of a name; the found ones with what they lie in. */
import { Input, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { aria, ariaField } from '../../../components/aria';
import { uncoveredWhenFocused } from '../../../components/focus';
import { NAME_SOUGHT_LIMIT, type Found } from '../../../contract/find-divisions';
import { SEARCH_WORDS } from './score-words';
import './division-search.scss';

/** Until somebody stops typing, ms. */
const PAUSE = 200;

export function DivisionSearch({ onChoose }: { onChoose: (code: string) => void }) {
  const [name, setName] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const sought = name.trim();

  useEffect(() => {
    setFound(null);
    if (sought === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void askOffice('findDivisions', { name: sought }).then((reply) => {
        if (current && 'output' in reply) setFound(reply.output.found);
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [sought]);

  const choose = (code: string) => {
    setName('');
    onChoose(code);
  };
  return (
    <View className="division-search">
      <Input
        id="division-search"
        className="division-search__field"
        value={name}
        maxlength={NAME_SOUGHT_LIMIT}
        placeholder={SEARCH_WORDS.field}
        placeholderClass="placeholder"
        confirmType="search"
        onInput={({ detail }) => setName(detail.value)}
        {...uncoveredWhenFocused}
        {...ariaField(SEARCH_WORDS.field)}
      />
      {found && (
        <View className="division-search__found" {...aria({ role: 'list', label: SEARCH_WORDS.found(found.length) })}>
          {found.map(({ division, within }) => (
            <View key={division.code} {...aria({ role: 'listitem' })}>
              <View
                id={`found-${division.code}`}
                className="division-search__one"
                onClick={() => choose(division.code)}
                {...aria({ role: 'button' })}
              >
                {division.name}
                {within.length > 0 && <View className="division-search__within">{within.join(' · ')}</View>}
              </View>
            </View>
          ))}
          {found.length === 0 && <View className="division-search__within">{SEARCH_WORDS.none}</View>}
        </View>
      )}
    </View>
  );
}
