/** Linear program 线性规划 by the dense simplex method (Dantzig 1951; Bland's rule against cycles), for small problems. */

export interface Row {
  /** One factor a variable. */
  factors: readonly number[];
  lower: number;
  upper: number;
}

export interface LinearProgram {
  /** Least and greatest value of Σ factor × variable over all variables >= 0 that meet every row. */
  minimum: (factors: readonly number[]) => number;
  maximum: (factors: readonly number[]) => number;
}

const TINY = 1e-7;

/** @throws Error where no values meet the rows */
export function linearProgram(rows: readonly Row[], variables: number): LinearProgram {
  const equations = rows.flatMap(({ factors, lower, upper }) => {
    if (lower === upper) return [{ factors, slack: 0, value: lower }];
    return [
      ...(lower > 0 ? [{ factors, slack: -1, value: lower }] : []),
      ...(upper < Infinity ? [{ factors, slack: 1, value: upper }] : []),
    ];
  });
  const slacks = equations.filter(({ slack }) => slack !== 0).length;
  const width = variables + slacks + equations.length + 1;
  const last = width - 1;
  let slackAt = variables;
  const basis: number[] = [];
  let table = equations.map(({ factors, slack, value }, i) => {
    const row = new Float64Array(width);
    factors.forEach((factor, j) => (row[j] = factor));
    if (slack !== 0) row[slackAt++] = slack;
    row[last] = value;
    const artificial = variables + slacks + i;
    if (slack !== 1) row[artificial] = 1;
    basis.push(slack === 1 ? slackAt - 1 : artificial);
    return row;
  });
  const real = variables + slacks;

  const pivot = (goal: Float64Array, at: number, column: number) => {
    const row = table[at]!;
    const factor = row[column]!;
    for (let j = 0; j < width; j++) row[j]! /= factor;
    for (const other of [...table, goal]) {
      const times = other[column]!;
      if (other === row || times === 0) continue;
      for (let j = 0; j < width; j++) if (row[j] !== 0) other[j]! -= times * row[j]!;
    }
    basis[at] = column;
  };

  /** Lowers `goal` (reduced costs, and in the last place less its value) as far as it goes; false where it has no end. */
  const descend = (goal: Float64Array): boolean => {
    for (let step = 0; ; step++) {
      if (step > 20000) throw new Error('simplex cycles');
      let column = -1;
      for (let j = 0; j < real; j++) {
        if (goal[j]! < -TINY && (column < 0 || (step < 200 && goal[j]! < goal[column]!))) column = j;
      }
      if (column < 0) return true;
      let at = -1;
      let least = Infinity;
      table.forEach((row, i) => {
        if (row[column]! <= TINY) return;
        const ratio = row[last]! / row[column]!;
        if (ratio < least - 1e-11 || (ratio < least + 1e-11 && basis[i]! < basis[at]!)) [least, at] = [ratio, i];
      });
      if (at < 0) return false;
      pivot(goal, at, column);
    }
  };

  const infeasibility = new Float64Array(width);
  table.forEach((row, i) => {
    if (basis[i]! >= real) for (let j = 0; j < width; j++) if (j < real || j === last) infeasibility[j]! -= row[j]!;
  });
  descend(infeasibility);
  if (infeasibility[last]! < -1e-6) throw new Error('no values meet the rows');
  table.forEach((row, i) => {
    if (basis[i]! < real) return;
    const column = row.findIndex((value, j) => j < real && Math.abs(value) > TINY);
    if (column >= 0) pivot(infeasibility, i, column);
  });
  const kept = table.map((_row, i) => i).filter((i) => basis[i]! < real);
  table = kept.map((i) => table[i]!);
  basis.splice(0, basis.length, ...kept.map((i) => basis[i]!));

  const minimum = (factors: readonly number[]): number => {
    const goal = new Float64Array(width);
    factors.forEach((factor, j) => (goal[j] = factor));
    table.forEach((row, i) => {
      const times = goal[basis[i]!]!;
      if (times !== 0) for (let j = 0; j < width; j++) goal[j]! -= times * row[j]!;
    });
    return descend(goal) ? -goal[last]! : -Infinity;
  };
  return { minimum, maximum: (factors) => -minimum(factors.map((factor) => -factor)) };
}
