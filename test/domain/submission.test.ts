import { evidenceOf, headlineEvidence } from '../../src/domain/evidence';
import { referenceFrom } from '../../src/domain/reference';
import { parseScene, sceneBody, SCENE_LENGTH } from '../../src/domain/scene';
import { answersFault, stepsInOrder } from '../../src/domain/submission';

test('answers name each item of the round once, the headline among them', () => {
  const asked = [1, 2, 4];
  expect(answersFault([{ item: 1, step: 4 }], asked)).toBeNull();
  expect(answersFault([{ item: 1, step: 4 }, { item: 4, step: 0 }], asked)).toBeNull(); // prettier-ignore
  expect(answersFault([{ item: 2, step: 4 }], asked)).toBe('headline-missing');
  expect(answersFault([{ item: 1, step: 4 }, { item: 3, step: 4 }], asked)).toBe('unknown-item'); // prettier-ignore
  expect(answersFault([{ item: 8, step: 4 }], asked)).toBe('unknown-item');
  expect(answersFault([{ item: 1, step: 4 }, { item: 1, step: 5 }], asked)).toBe('item-twice'); // prettier-ignore
});

test('a skipped item is null, which is not 不了解', () => {
  expect(stepsInOrder([{ item: 3, step: 0 }, { item: 1, step: 5 }], [1, 2, 3, 4])).toEqual([5, null, 0, null]); // prettier-ignore
  expect(stepsInOrder([{ item: 5, step: 2 }, { item: 1, step: 5 }], [1, 5])).toEqual([5, null, null, null, 2]); // prettier-ignore
});

test('only a drawn dwelling’s code makes an answer invited; a touch screen and a stranger are assisted', () => {
  expect(evidenceOf('invite', true)).toBe('invited');
  expect(evidenceOf('poster', true)).toBe('open');
  expect(evidenceOf('share', true)).toBe('open');
  expect(evidenceOf('kiosk', true)).toBe('assisted');
  expect(evidenceOf('poster', false)).toBe('assisted');
  expect([headlineEvidence(true), headlineEvidence(false)]).toEqual(['invited', 'open']);
});

test('a scene fits into WeChat’s 32 characters and is taken apart into what it was made of', () => {
  const scene = `${sceneBody('poster', 'abcd_-12')}${'x'.repeat(22)}`;
  expect(scene).toHaveLength(SCENE_LENGTH);
  expect(parseScene(scene)).toEqual({ kind: 'poster', serial: 'abcd_-12', mac: 'x'.repeat(22) });
});

test.each(['', 'P', `Z${'a'.repeat(30)}`, `P${'a'.repeat(29)}%`, `P${'a'.repeat(31)}`])('«%s» is no scene', (text) => {
  expect(parseScene(text)).toBeNull();
});

test('a reference number has no two characters that look alike', () => {
  const references = Array.from({ length: 2000 }, (_, i) =>
    referenceFrom(Uint8Array.from({ length: 16 }, (__, j) => (i * 97 + j * j * 31 + (i >> 3) * j) % 256)),
  );
  for (const reference of references) expect(reference).toMatch(/^[^0O1IL5S8B2Z]{4}-[^0O1IL5S8B2Z]{4}$/);
  expect(() => referenceFrom(new Uint8Array(15))).toThrow(RangeError);
});
