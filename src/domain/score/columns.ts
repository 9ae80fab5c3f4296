/**
 * Columns 列: one number a unit, cut from few large pieces of memory. Were each taken by itself, the engine would look through
 * the whole heap for each: of a country that took longer than all the rest.
 */

/** A new column, or several side by side; all zeros. */
export type TakeColumns = (columns?: number) => Float64Array;

export function columnsFor(units: number): TakeColumns {
  let left = new Float64Array(0);
  return (columns = 1) => {
    const length = units * columns;
    if (left.length < length) left = new Float64Array(units * Math.max(columns, AT_ONCE));
    const taken = left.subarray(0, length);
    left = left.subarray(length);
    return taken;
  };
}

const AT_ONCE = 32;
