import { surveyWeights, type SurveyDesign } from '../../../src/domain/statistics/survey-weights';

const units = (...weights: number[]) => weights.map((weight, i) => ({ weight, stratum: 'A', cluster: String(i) }));
const categories = [{ sex: 'F' }];

test('the example of the docstring', () => {
  expect(surveyWeights(units(10), { calibration: { factors: [1.2], categories } })).toEqual([12]);
});

test('a factor may be 0', () => {
  expect(surveyWeights(units(10), { calibration: { factors: [0], categories } })).toEqual([0]);
});

test('without a calibration they are the base weights', () => {
  expect(surveyWeights(units(3, 0, 4), {})).toEqual([3, 0, 4]);
});

test.each<[number[], SurveyDesign, string]>([
  [[-1], {}, 'surveyWeights requires finite base weights >= 0'],
  [[NaN], {}, 'surveyWeights requires finite base weights >= 0'],
  [[Infinity], {}, 'surveyWeights requires finite base weights >= 0'],
  [[1e308, 1e308], {}, 'surveyWeights requires a finite sum of weights'],
  [
    [1],
    { calibration: { factors: [], categories } },
    'surveyWeights requires one factor and one set of categories a unit',
  ],
  [
    [1],
    { calibration: { factors: [1], categories: [] } },
    'surveyWeights requires one factor and one set of categories a unit',
  ],
  [[1], { calibration: { factors: [-1], categories } }, 'surveyWeights requires finite factors >= 0'],
  [[1], { calibration: { factors: [Infinity], categories } }, 'surveyWeights requires finite factors >= 0'],
  [
    [1, 1],
    { calibration: { factors: [1, -1], categories: [...categories, ...categories] } },
    'surveyWeights requires finite factors >= 0',
  ],
  [[1], { calibration: { factors: [NaN], categories } }, 'surveyWeights requires finite factors >= 0'],
])('weights of %p in the design %p are a RangeError', (weights, design, words) => {
  expect(() => surveyWeights(units(...weights), design)).toThrow(new RangeError(words));
});
