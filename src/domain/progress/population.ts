/** Population 人口: how many people of 18 and over live in a division, and what part of them is of an age band or a sex. */
import { AGES, SEXES, type Age, type Sex } from '../stratum';
import { NATION_2020 } from './nation-2020';

/** A cell by age band and sex; `null` where a table goes by the other one only. */
export interface PopulationCell {
  age: Age | null;
  sex: Sex | null;
  people: number;
}

export interface DivisionCell extends PopulationCell {
  division: string;
}

/** What part of the people is of each; and of which division, `null` for the whole nation. */
export interface Shares<Option extends string> {
  of: string | null;
  shares: Record<Option, number>;
}

/**
 * Of the nearest division that is known by age, and of the nearest known by sex; of the nation where none is.
 *
 * @param line codes from the city down to the community
 */
export function nearestPopulation(
  line: readonly string[],
  cells: readonly DivisionCell[],
): { age: Shares<Age>; sex: Shares<Sex> } {
  const known = [...line]
    .reverse()
    .map((code) => ({ of: code, cells: cells.filter(({ division }) => division === code) }));
  const places = [...known, { of: null, cells: NATION_2020 }];
  return { age: nearest(AGES, ({ age }) => age, places), sex: nearest(SEXES, ({ sex }) => sex, places) };
}

function nearest<Option extends string>(
  options: readonly Option[],
  optionOf: (cell: PopulationCell) => Option | null,
  places: readonly { of: string | null; cells: readonly PopulationCell[] }[],
): Shares<Option> {
  for (const { of, cells } of places) {
    const peopleOf = (option: Option) =>
      cells.reduce((sum, cell) => sum + (optionOf(cell) === option ? cell.people : 0), 0);
    const people = options.map(peopleOf);
    const all = people.reduce((sum, one) => sum + one, 0);
    if (all === 0) continue;
    return {
      of,
      shares: Object.fromEntries(options.map((option, i) => [option, people[i]! / all])) as Record<Option, number>,
    };
  }
  throw new RangeError('the nation is known');
}
