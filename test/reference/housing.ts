/** The 1,681 residents of the housing case, one row each, and their weights raked to the case's margins. */
import poststratRake from './O04_housing_poststrat_rake.json';
import { tableRows } from './table-rows';
import { rake, type Margins } from '../../src/domain/statistics/rake';

export interface Resident {
  Sat: string;
  categories: { Type: string; Cont: string; Infl: string };
}

export const residents: Resident[] = tableRows('housing_cells.csv')!.flatMap(({ Sat, Type, Cont, Infl, Freq }) =>
  Array.from({ length: Number(Freq) }, () => ({
    Sat: Sat!,
    categories: { Type: Type!, Cont: Cont!, Infl: Infl! },
  })),
);

const { N, margins: stated, rake_order } = poststratRake.input;

export const BASE_WEIGHT = N / residents.length;

/** In the order the case rakes to them. */
export const margins: Margins = Object.fromEntries(
  rake_order.map((name) => [name, totalsOf(name as keyof typeof stated)]),
);

function totalsOf(name: keyof typeof stated): Record<string, number> {
  const rows: Record<string, string | number>[] = stated[name];
  return Object.fromEntries(rows.map((row) => [String(row[name]), Number(row.Freq)]));
}

export const rakedFactors = (): number[] =>
  rake(
    residents.map(({ categories }) => ({ weight: BASE_WEIGHT, categories })),
    margins,
  )!;
