/** Fails, naming both numbers, unless `actual` is `wanted` up to a relative error. */
import { relativeError } from './cases';

export const within = (actual: number, wanted: number, relative: number): void =>
  expect({ actual, wanted, close: relativeError(actual, wanted) <= relative }).toMatchObject({ close: true });
