/** Case filter 筛选: by category, and by the number somebody reads out over the telephone. */
import { Input, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { aria, ariaField } from '../../../components/aria';
import { CATEGORIES, CATEGORY_WORDS, type Category } from '../../../domain/complaint/category';
import { TODAY_WORDS as WORDS } from './today-words';
import './case-filter.scss';

interface CaseFilterProps {
  category: Category | null;
  number: string;
  onCategory: (category: Category | null) => void;
  onNumber: (number: string) => void;
}

/** In ms, after the last key. */
const PAUSE = 400;

/** As the contract has it. */
const LONGEST = 20;

export function CaseFilter({ category, number, onCategory, onNumber }: CaseFilterProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(number);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === number) return undefined;
    const timer = setTimeout(() => onNumber(wanted), PAUSE);
    return () => clearTimeout(timer);
  });

  const choose = (one: Category | null) => {
    setOpen(false);
    onCategory(one);
  };

  return (
    <View className="filter">
      <View className="filter__line">
        <View
          id="filter-category"
          className={`filter__category ${category ? 'filter__category--chosen' : ''}`}
          onClick={() => setOpen(!open)}
          {...aria({ role: 'button', expanded: open })}
        >
          {WORDS.category(category && CATEGORY_WORDS[category])} {open ? '▴' : '▾'}
        </View>
        <View className="filter__number">
          <Input
            id="filter-number"
            className="filter__input"
            value={typed}
            maxlength={LONGEST}
            placeholder={WORDS.number}
            placeholderClass="placeholder"
            onInput={({ detail }) => setTyped(detail.value)}
            {...ariaField(WORDS.number)}
          />
        </View>
      </View>
      {open && (
        <View className="filter__categories" {...aria({ role: 'radiogroup', label: WORDS.categories })}>
          {[null, ...CATEGORIES].map((one) => (
            <View
              key={one ?? 'all'}
              id={`filter-${one ?? 'all'}`}
              className={`filter__one ${one === category ? 'filter__one--chosen' : ''}`}
              onClick={() => choose(one)}
              {...aria({ role: 'radio', checked: one === category })}
            >
              {one ? CATEGORY_WORDS[one] : WORDS.allCategories}
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
