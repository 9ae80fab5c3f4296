/** Division tree 区划树: the divisions the reader may see, opened along the way to the one shown. For finding, not for figures. */
import { Text, View } from '@tarojs/components';
import { useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { askOffice } from '../../client/ask-office';
import { aria } from '../../components/aria';
import type { Place } from '../../contract/shapes';
import { DIVISION_WORDS } from './division-words';
import './division-tree.scss';

interface DivisionTreeProps {
  top: Place;
  path: readonly Place[];
  onChoose: (code: string) => void;
}

type Children = ReadonlyMap<string, readonly Place[]>;

export function DivisionTree({ top, path, onChoose, children: above }: PropsWithChildren<DivisionTreeProps>) {
  const [children, setChildren] = useState<Children>(new Map());
  const here = path[path.length - 1]!.code;
  const open = path.filter(({ level }) => level !== 'community').map(({ code }) => code);
  const wanted = open.find((code) => !children.has(code));

  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    void askOffice('listDivisions', { parent: wanted }).then((reply) => {
      if (current && 'output' in reply) setChildren((known) => new Map(known).set(wanted, reply.output.divisions));
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  const branch = (place: Place, depth: number): ReactElement => (
    <View key={place.code}>
      <View
        className={`tree__place tree__place--${depth} ${place.code === here ? 'tree__place--here' : ''}`}
        onClick={() => onChoose(place.code)}
        {...aria({
          role: 'button',
          label: place.name,
          ...(place.level === 'community' ? {} : { expanded: open.includes(place.code) }),
        })}
      >
        <Text>{place.name}</Text>
      </View>
      {open.includes(place.code) && (children.get(place.code) ?? []).map((child) => branch(child, depth + 1))}
    </View>
  );

  return (
    <View className="tree" {...aria({ role: 'navigation', label: DIVISION_WORDS.tree })}>
      {above}
      {branch(top, 0)}
    </View>
  );
}
