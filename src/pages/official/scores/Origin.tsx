/** Origin 来历: at one tap, where the numbers of a card come from, in plain words. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import { ORIGIN_WORDS } from './origin-words';
import './origin.scss';

interface OriginProps {
  /** Of the card. */
  id: string;
  /** What the numbers are called. */
  of: string;
  lines: readonly string[];
}

export function Origin({ id, of, lines }: OriginProps) {
  const [open, setOpen] = useState(false);
  return (
    <View className="origin">
      <View
        id={`origin-${id}`}
        className="origin__toggle"
        onClick={() => setOpen(!open)}
        {...aria({ role: 'button', label: ORIGIN_WORDS.about(of), expanded: open })}
      >
        {open ? ORIGIN_WORDS.hide : ORIGIN_WORDS.show}
      </View>
      {open && (
        <View {...aria({ role: 'list' })}>
          {lines.map((line) => (
            <View key={line} className="origin__line" {...aria({ role: 'listitem' })}>
              {line}
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
