import { totalError, type ErrorTerm, type KnownCovariance } from '../../../src/domain/scheme/total-error';

const term = (id: string, factor: number, standardError: number, source = 'survey'): ErrorTerm => ({
  id,
  source,
  factor,
  standardError,
});
const known = (one: string, other: string, covariance: number): KnownCovariance => ({
  between: [one, other],
  covariance,
});

test('a covariance belongs to its two indicators, in whichever order they are named', () => {
  const terms = [term('a', 1, 1), term('b', 1, 2), term('c', 1, 3)];
  const covariances = [known('b', 'c', 4), known('a', 'b', 1), known('c', 'a', -2)];
  // 1 + 4 + 9 + 2 · (4 + 1 − 2)
  expect(totalError(terms, covariances)).toEqual({ standardError: Math.sqrt(20), correlation: 'given' });
  const turned = covariances.map(({ between: [one, other], covariance }) => known(other, one, covariance));
  expect(totalError(terms, turned)).toEqual(totalError(terms, covariances));
});

describe('what has no error needs no bound', () => {
  test.each([
    ['an error of 0', term('b', 10, 0)],
    ['no points', term('b', 0, 0.1)],
  ])('beside an indicator with %s the error is exact', (_, other) => {
    expect(totalError([term('a', 1, 0.5), other], [])).toEqual({ standardError: 0.5, correlation: 'independent' });
    expect(totalError([other, term('a', 1, 0.5)], [])).toEqual({ standardError: 0.5, correlation: 'independent' });
  });

  test('a covariance of 0 is the one it can have', () => {
    const terms = [term('a', 1, 0.5), term('b', 10, 0)];
    expect(totalError(terms, [known('a', 'b', 0)])).toEqual({ standardError: 0.5, correlation: 'given' });
    expect(() => totalError(terms, [known('a', 'b', 0.1)])).toThrow(RangeError);
  });
});

test('two indicators that cancel each other have the error 0, although binary fractions come out below it', () => {
  const [first, second] = [term('a', 40, 0.9), term('b', 45, 0.8)];
  const { standardError } = totalError([first, second], [known('a', 'b', -0.9 * 0.8)]);
  expect(standardError).toBe(0);
});

test('covariances that are possible by twos and not together are refused', () => {
  // Each against both others: no three estimates do that.
  const against = (error: number) =>
    totalError(
      ['a', 'b', 'c'].map((id) => term(id, 1, error)),
      ['ab', 'bc', 'ca'].map((pair) => known(pair[0]!, pair[1]!, -(error ** 2))),
    );
  for (const error of [0.5, 0.001]) expect(() => against(error)).toThrow('the covariances contradict each other');
});

test('a covariance beyond the errors is refused with the names of both', () => {
  const terms = [term('overall', 1, 0.1), term('environment', 1, 0.1)];
  expect(() => totalError(terms, [known('environment', 'overall', 0.011)])).toThrow(/overall.*environment/);
});
