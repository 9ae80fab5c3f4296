/** R's JK1: each district left out in turn, the others' weights raised. The product has no jackknife. */
import type { Sample } from './designs';

/** The figure of the whole sample, and its standard error over the replicates. */
export function jackknife(sample: Sample, figureOf: (replicate: Sample) => number): { estimate: number; se: number } {
  const districts = [...new Set(sample.rows.map(({ cluster }) => cluster))];
  const m = districts.length;
  const replicates = districts.map((district) => {
    const rows = sample.rows.map((row) => ({
      ...row,
      weight: row.cluster === district ? 0 : (row.weight * m) / (m - 1),
    }));
    return figureOf({ ...sample, rows });
  });
  const centre = replicates.reduce((sum, value) => sum + value / m, 0);
  const squares = replicates.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const correction = 1 - m / sample.design.clustersInPopulation!.all!;
  return { estimate: figureOf(sample), se: Math.sqrt((correction * (m - 1) * squares) / m) };
}
