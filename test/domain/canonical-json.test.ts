import { canonicalJson } from '../../src/domain/canonical-json';

test('the same value is the same text, in whatever order it was put together, and reads back as itself', () => {
  const value = { b: [1, 0.1 + 0.2, null], a: { 乙: '"\n', 甲: true }, '10': 1, '9': 2 };
  const text = canonicalJson(value);
  expect(text).toBe('{"10":1,"9":2,"a":{"乙":"\\"\\n","甲":true},"b":[1,0.30000000000000004,null]}');
  expect(JSON.parse(text)).toEqual(value);
  expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
});

test('what is not there is left out, and what JSON cannot say is refused', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  expect(() => canonicalJson({ a: NaN })).toThrow('canonicalJson requires finite numbers');
});
