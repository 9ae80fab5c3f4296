import {
  addBox,
  cap,
  copyBox,
  intersect,
  leaveFromTotal,
  newBox,
  setPoint,
  SIDES,
  tighten,
} from '../../../src/domain/score/boxes';

type Ends = readonly [lower: number, upper: number];

/** A unit's place among three in one column; what stands in the places beside it is to stay. */
const AT = SIDES;
const BESIDE = [1, 3, 5, 7, 11, 13];

const columnOf = (x: Ends, y: Ends, sum: Ends) => Float64Array.of(...BESIDE, ...x, ...y, ...sum, ...BESIDE);

/** The box in the middle, after a look at those beside it. */
function endsOf(column: Float64Array): [Ends, Ends, Ends] {
  expect([...column.subarray(0, AT), ...column.subarray(AT + SIDES)]).toEqual([...BESIDE, ...BESIDE]);
  const [a, b, c, d, e, f] = column.subarray(AT, AT + SIDES) as unknown as [number, number, number, number, number, number]; // prettier-ignore
  return [
    [a, b],
    [c, d],
    [e, f],
  ];
}

/** The box of a unit that stands alone. */
const boxOf = (x: Ends, y: Ends, sum: Ends) => Float64Array.of(...x, ...y, ...sum);

test('a new box is nobody', () => {
  expect([...newBox()]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a box that is known to the last person has one number a part, and their sum', () => {
  const column = columnOf([0, 9], [0, 9], [0, 9]);
  setPoint(column, AT, 7, 4);
  // prettier-ignore
  expect(endsOf(column)).toEqual([[7, 7], [4, 4], [11, 11]]);
});

test('a box is copied to the same place of another column, and none beside it', () => {
  const column = columnOf([0, 9], [0, 9], [0, 9]);
  const from = Float64Array.of(...BESIDE.map((end) => -end), 1, 2, 3, 4, 5, 6, ...BESIDE.map((end) => -end));
  copyBox(column, from, AT);
  // prettier-ignore
  expect(endsOf(column)).toEqual([[1, 2], [3, 4], [5, 6]]);
});

test('boxes are added end by end', () => {
  const column = columnOf([1, 2], [3, 4], [5, 6]);
  addBox(column, AT, Float64Array.of(0, 0, 10, 20, 30, 40, 50, 60, 99), 2);
  // prettier-ignore
  expect(endsOf(column)).toEqual([[11, 22], [33, 44], [55, 66]]);
});

test('what lies in two boxes is between the larger lower and the smaller upper ends', () => {
  const column = columnOf([0, 9], [3, 8], [5, 20]);
  intersect(column, AT, Float64Array.of(99, 2, 12, 1, 7, 6, 10, 99, 0), 1);
  // prettier-ignore
  expect(endsOf(column)).toEqual([[2, 9], [3, 7], [6, 10]]);
});

test('no unit has more than a known total: upper ends are lowered, lower ends stay', () => {
  const column = columnOf([2, 9], [0, 3], [4, Infinity]);
  cap(column, AT, boxOf([5, 7], [1, 8], [6, 15]));
  // prettier-ignore
  expect(endsOf(column)).toEqual([[2, 7], [0, 3], [4, 15]]);
});

describe('the parts and the sum leave each other', () => {
  const tightened = (x: Ends, y: Ends, sum: Ends) => {
    const column = columnOf(x, y, sum);
    tighten(column, AT);
    return endsOf(column);
  };

  test('a part at least what the sum has more than the other part can take, at most what that leaves', () => {
    // prettier-ignore
    expect(tightened([0, 20], [4, 6], [15, 18])).toEqual([[9, 14], [4, 6], [15, 18]]);
    // prettier-ignore
    expect(tightened([4, 6], [0, 20], [15, 18])).toEqual([[4, 6], [9, 14], [15, 18]]);
  });

  test('the sum no less and no more than the parts can be together', () => {
    // prettier-ignore
    expect(tightened([2, 5], [3, 4], [0, Infinity])).toEqual([[2, 5], [3, 4], [5, 9]]);
  });

  test('nothing new where every end is within reach', () => {
    // prettier-ignore
    expect(tightened([1, 5], [2, 4], [5, 6])).toEqual([[1, 4], [2, 4], [5, 6]]);
  });
});

describe('a known total leaves a unit', () => {
  const left = (x: Ends, y: Ends, sum: Ends, others: Float64Array, total: Float64Array) => {
    const column = columnOf(x, y, sum);
    const together = Float64Array.from(others, (end, side) => end + column[AT + side]!);
    leaveFromTotal(column, AT, together, total);
    return endsOf(column);
  };

  test('at least what all others cannot take, at most what they need not take', () => {
    const others = boxOf([10, 12], [0, 3], [10, 15]);
    const total = boxOf([15, 15], [7, 8], [22, 23]);
    // prettier-ignore
    expect(left([0, 9], [0, 9], [0, 18], others, total)).toEqual([[3, 5], [4, 8], [7, 13]]);
    // What is known of it already stays.
    // prettier-ignore
    expect(left([4, 4], [5, 6], [9, 10], others, total)).toEqual([[4, 4], [5, 6], [9, 10]]);
  });

  test('no more than it knew of its lower end, where others have no end', () => {
    const others = boxOf([0, Infinity], [0, Infinity], [0, Infinity]);
    const total = boxOf([15, 15], [7, 7], [22, 22]);
    // prettier-ignore
    expect(left([1, Infinity], [0, 4], [1, Infinity], others, total)).toEqual([[1, 15], [0, 4], [1, 22]]);
  });
});
