import { existsSync, readFileSync } from 'node:fs';

/** The numbered lines of `docs/walk.md`, each beginning with the file it is about. */
const files = [...readFileSync('docs/walk.md', 'utf8').matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file]) => file!);

test('a rating passes through at most twenty files from tap to score, and each is there', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.length).toBeLessThanOrEqual(20);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
