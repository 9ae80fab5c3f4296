/** Reference cases that may not be redistributed, read from REFERENCE_DIR where it is set. */
import { readCase, type ReferenceCase } from './cases';

/** The tests of a case; where it is not on this machine they are left out, by name. */
export function localCase<Input, Expected>(id: string, tests: (found: ReferenceCase<Input, Expected>) => void): void {
  const found = readCase<Input, Expected>(id);
  if (found) return describe(id, () => tests(found));
  process.stdout.write(`Left out: reference case ${id} may not be redistributed; name its folder in REFERENCE_DIR.\n`);
  test.skip(id, () => undefined);
}
