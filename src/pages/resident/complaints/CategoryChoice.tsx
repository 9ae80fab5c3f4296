/** The categories as twelve choices of equal weight, none of them preselected. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { CATEGORIES, CATEGORY_WORDS, type Category } from '../../../domain/complaint/category';
import { COMPLAIN_WORDS } from './complaint-words';
import './category-choice.scss';

interface CategoryChoiceProps {
  chosen: Category | null;
  fault?: string | undefined;
  onChoose: (category: Category) => void;
}

export function CategoryChoice({ chosen, fault, onChoose }: CategoryChoiceProps) {
  return (
    <View id="complain-category" className="categories">
      <View className="categories__label">{COMPLAIN_WORDS.category}</View>
      {fault && (
        <View className="categories__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      <View className="categories__grid" {...aria({ role: 'radiogroup', label: COMPLAIN_WORDS.category })}>
        {CATEGORIES.map((category) => (
          <View
            key={category}
            id={`category-${category}`}
            className={`categories__one ${chosen === category ? 'categories__one--chosen' : ''}`}
            onClick={() => onChoose(category)}
            {...aria({ role: 'radio', label: CATEGORY_WORDS[category], checked: chosen === category })}
          >
            {CATEGORY_WORDS[category]}
          </View>
        ))}
      </View>
    </View>
  );
}
