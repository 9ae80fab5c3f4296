import { agrees, kishAgrees, type Figure, type KishFigures } from '../../reference/agrees';
import { calibrated, examination, inExaminationDomain, marginsOf, measure } from '../../reference/designs';
import { localCase } from '../../reference/local-case';

type Figures = Figure & { n: number; kish: KishFigures };

interface Expected {
  overall: Figures;
  domains: Record<string, Figures>;
  poststratified_agecat: Figure & { population: { agecat: string; Freq: number }[] };
}

localCase<unknown, Expected>('O07_nhanes_design', ({ expected, tolerance }) => {
  const high = (record: Record<string, string>) => Number(record.HI_CHOL);

  test.each([['overall', expected.overall] as const, ...Object.entries(expected.domains)])(
    'high cholesterol, %s, is R’s',
    (domain, figures) => {
      const rows = measure(examination(), high, inExaminationDomain(domain));
      agrees(rows, {}, figures, tolerance.rel);
      const weights = rows.filter(({ inDomain }) => inDomain).map(({ weight }) => weight);
      expect(weights).toHaveLength(figures.n);
      kishAgrees(weights, figures.kish, tolerance.rel);
    },
  );

  test('high cholesterol, post-stratified by age, is R’s', () => {
    const { population, ...figure } = expected.poststratified_agecat;
    const examined = examination();
    const answered = inExaminationDomain('overall');
    // The totals are those of the people who answered; the others keep their cluster in the design and weigh nothing.
    const rows = examined.rows.map((own, i) => (answered(examined.records[i]!) ? own : { ...own, weight: 0 }));
    const sample = calibrated({ ...examined, rows }, marginsOf({ agecat: population }));
    agrees(measure(sample, high, answered), sample.design, figure, tolerance.rel);
  });
});
