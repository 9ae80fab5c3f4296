/** A resident, or several of one cluster with their weights summed. */
export interface SampledUnit {
  /** Base weight, 1 / inclusion probability, finite and >= 0. */
  weight: number;
  stratum: string;
  /** First-stage cluster; codes are read within the stratum. Where people were drawn one by one, a code a person. */
  cluster: string;
}

export interface SurveyDesign {
  /**
   * What a stratum with a single cluster adds to a variance: `adjust`, the square of its deviation from 0 (the default);
   * `average`, the mean of the other strata; `certainty`, nothing.
   */
  lonely?: 'adjust' | 'average' | 'certainty';
  /** Clusters in the population of each stratum, for the finite-population correction; without it there is none. */
  clustersInPopulation?: Readonly<Record<string, number>>;
  /** Where the weights were post-stratified (one margin) or raked. */
  calibration?: {
    /** What `postStratify` or `rake` gave for each unit, in the order of the units. */
    factors: readonly number[];
    /** The category of each unit in every margin, in the order of the units. */
    categories: readonly Readonly<Record<string, string>>[];
  };
}

/**
 * Final weights 最终权数: base weight × calibration factor, or the base weight where the design has no calibration.
 *
 * @param units the sampled units
 * @param design of the survey; only its calibration is read
 * @returns one weight a unit, in the order given, finite and >= 0
 * @throws RangeError unless every base weight is finite and >= 0, there is one factor and one set of categories a unit,
 *   every factor is finite and >= 0, and the sum of the final weights is finite
 * @source Deville, J.-C. & Särndal, C.-E. (1992), Calibration estimators in survey sampling, JASA 87, 376–382, eq. (2.5)
 * @example surveyWeights(
 *   [{ weight: 10, stratum: 'A', cluster: '1' }],
 *   { calibration: { factors: [1.2], categories: [{ sex: 'F' }] } },
 * ) // [12]
 */
export function surveyWeights(units: readonly SampledUnit[], design: SurveyDesign): number[] {
  if (!units.every(({ weight }) => weight >= 0 && weight < Infinity)) {
    throw new RangeError('surveyWeights requires finite base weights >= 0');
  }
  const { calibration } = design;
  if (calibration) {
    if (calibration.factors.length !== units.length || calibration.categories.length !== units.length) {
      throw new RangeError('surveyWeights requires one factor and one set of categories a unit');
    }
    if (!calibration.factors.every((factor) => factor >= 0 && factor < Infinity)) {
      throw new RangeError('surveyWeights requires finite factors >= 0');
    }
  }
  const weights = units.map(({ weight }, i) => weight * (calibration?.factors[i] ?? 1));
  if (!(weights.reduce((total, weight) => total + weight, 0) < Infinity)) {
    throw new RangeError('surveyWeights requires a finite sum of weights');
  }
  return weights;
}
