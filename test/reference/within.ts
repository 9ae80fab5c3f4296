/** Fails, naming both numbers, unless `actual` is `wanted` up to a relative error, however small the numbers are. */
export function within(actual: number, wanted: number, relative: number): void {
  const close = actual === wanted || Math.abs(actual - wanted) <= relative * Math.abs(wanted);
  expect({ actual, wanted, close }).toMatchObject({ close: true });
}
