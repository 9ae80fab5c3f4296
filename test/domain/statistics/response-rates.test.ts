import reference from '../../reference/O11_response_rates.json';
import { relativeError } from '../../reference/cases';
import { responseRates } from '../../../src/domain/statistics/response-rates';

const { input, expected, tolerance } = reference;

test.each(input.cases.map((dispositions, place) => ({ dispositions, place })))(
  'every rate of case $place is AAPOR’s',
  ({ dispositions, place }) => {
    const wanted: Readonly<Record<string, number>> = expected.rates[place] ?? {};
    const rates = Object.entries<number | null>({ ...responseRates(dispositions) });
    expect(rates.map(([name]) => name)).toEqual(Object.keys(wanted));
    for (const [name, rate] of rates) {
      const close = relativeError(rate ?? NaN, wanted[name] ?? NaN) <= tolerance.rel;
      expect({ name, rate, wanted: wanted[name], close }).toMatchObject({ close: true });
    }
  },
);

const nobody = { I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0, e: 0 };

test('the example of the docstring holds', () => {
  const { RR1 } = responseRates({ I: 55, P: 5, R: 12, NC: 20, O: 3, UH: 0, UO: 0, e: 0 });
  expect(RR1).toBeCloseTo(0.5789473684210527, 15);
});

test('a rate over nobody is missing, not 0', () => {
  expect(Object.values(responseRates(nobody)).every((rate) => rate === null)).toBe(true);
  const { RR1, RR3, RR5, COOP1, CON1 } = responseRates({ ...nobody, UH: 10 });
  expect([RR1, RR3, RR5, COOP1, CON1]).toEqual([0, null, null, null, 0]);
});

test('the largest counts give shares', () => {
  const many = { I: 1e300, P: 1e300, R: 1e300, NC: 1e300, O: 1e300, UH: 1e300, UO: 1e300, e: 1 };
  for (const rate of Object.values<number | null>({ ...responseRates(many) })) {
    expect(rate !== null && rate > 0 && rate < 1).toBe(true);
  }
});

test.each(['I', 'P', 'R', 'NC', 'O', 'UH', 'UO'])('a count %s below 0, missing or endless is a RangeError', (name) => {
  for (const count of [-1, NaN, Infinity]) {
    const words = `responseRates requires 0 <= ${name} <= 1e300`;
    expect(() => responseRates({ ...nobody, [name]: count })).toThrow(new RangeError(words));
  }
});

test.each([-0.1, 1.1, NaN])('an eligible share of %p is a RangeError', (e) => {
  expect(() => responseRates({ ...nobody, e })).toThrow(new RangeError('responseRates requires 0 <= e <= 1'));
});
