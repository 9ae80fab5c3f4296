import fc from 'fast-check';
import { caseNumberOf, typedCaseNumber } from '../../src/domain/case-number';

const COMMUNITY = '320404006003';

test('a number has ten characters in two groups, none of which looks like another', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(caseNumberOf(COMMUNITY, id)).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{5}-[34679ACDEFGHJKMNPQRTUVWXY]{5}$/);
    }),
  );
});

test('it is the same whenever and however the id is written, and another in another community', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(caseNumberOf(COMMUNITY, id.toUpperCase())).toBe(caseNumberOf(COMMUNITY, id));
      expect(caseNumberOf('320404006002', id)).not.toBe(caseNumberOf(COMMUNITY, id));
    }),
  );
});

test('a hundred thousand complaints have a hundred thousand numbers, spread over all the letters', () => {
  const numbers = new Set<string>();
  const letters = new Map<string, number>();
  for (let i = 0; i < 100_000; i += 1) {
    // Ids that differ as little as ids can.
    const number = caseNumberOf(COMMUNITY, `00000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}`);
    numbers.add(number);
    letters.set(number[0]!, (letters.get(number[0]!) ?? 0) + 1);
  }
  expect(numbers.size).toBe(100_000);
  expect(letters.size).toBe(25);
  expect(Math.max(...letters.values()) / Math.min(...letters.values())).toBeLessThan(1.2);
});

test('what somebody types of a number is read as its beginning', () => {
  const number = caseNumberOf(COMMUNITY, '1c9a8f0e-5b1d-4c57-9d62-0a7c1c2d3e4f');
  for (let length = 0; length <= number.length; length += 1) {
    const typed = number.slice(0, length).toLowerCase().replace('-', ' ');
    expect(number.startsWith(typedCaseNumber(typed))).toBe(true);
  }
  expect(typedCaseNumber(`  ${number.replace('-', '')} `)).toBe(number);
  expect(typedCaseNumber(`%' or _`)).toBe('OR');
});
