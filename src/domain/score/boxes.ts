/**
 * Boxes 取值范围: what a reader knows of the two parts of units and of their sum. Six numbers a unit in one array, the lower
 * and upper ends of x, of y and of x + y: as objects, those of a country would cost more than all that is done with them.
 */

export type Boxes = Float64Array;

/** Numbers a unit; the box of a unit begins at so many times its place. */
export const SIDES = 6;

/** The box of a single unit; those of many are columns. */
export const newBox = (): Boxes => new Float64Array(SIDES);

/** Sets a box that is known to the last person. */
export function setPoint(boxes: Boxes, at: number, x: number, y: number): void {
  boxes[at] = x;
  boxes[at + 1] = x;
  boxes[at + 2] = y;
  boxes[at + 3] = y;
  boxes[at + 4] = x + y;
  boxes[at + 5] = x + y;
}

export function copyBox(to: Boxes, from: Boxes, at: number): void {
  for (let side = at; side < at + SIDES; side++) to[side] = from[side]!;
}

export function addBox(to: Boxes, toAt: number, from: Boxes, fromAt: number): void {
  for (let side = 0; side < SIDES; side++) to[toAt + side]! += from[fromAt + side]!;
}

/** Narrows a box to what lies in another one, too. */
export function intersect(box: Boxes, at: number, other: Boxes, otherAt: number): void {
  for (let side = 0; side < SIDES; side += 2) {
    box[at + side] = Math.max(box[at + side]!, other[otherAt + side]!);
    box[at + side + 1] = Math.min(box[at + side + 1]!, other[otherAt + side + 1]!);
  }
}

/** Lowers the upper ends of a box to those of a known total: no unit has more. */
export function cap(box: Boxes, at: number, total: Boxes): void {
  for (let side = 0; side < SIDES; side += 2) {
    box[at + side + 1] = Math.min(box[at + side + 1]!, total[side + 1]!);
  }
}

/** Takes out the room that the parts and the sum do not leave to each other. */
export function tighten(boxes: Boxes, at: number): void {
  const xLower = boxes[at]!;
  const xUpper = boxes[at + 1]!;
  const yLower = boxes[at + 2]!;
  const yUpper = boxes[at + 3]!;
  const lower = boxes[at + 4]!;
  const upper = boxes[at + 5]!;
  boxes[at] = Math.max(xLower, lower - yUpper);
  boxes[at + 1] = Math.min(xUpper, upper - yLower);
  boxes[at + 2] = Math.max(yLower, lower - xUpper);
  boxes[at + 3] = Math.min(yUpper, upper - xLower);
  boxes[at + 4] = Math.max(lower, xLower + yLower);
  boxes[at + 5] = Math.min(upper, xUpper + yUpper);
}

/**
 * Narrows a box to what a known total leaves it when all the others together take as much, or as little, as they can.
 *
 * @param together the sum of all boxes below the total, this one among them
 */
export function leaveFromTotal(box: Boxes, at: number, together: Boxes, total: Boxes): void {
  for (let side = 0; side < SIDES; side += 2) {
    const lower = box[at + side]!;
    const upper = box[at + side + 1]!;
    box[at + side] = Math.max(lower, total[side]! - lessOwn(together[side + 1]!, upper));
    box[at + side + 1] = Math.min(upper, total[side + 1]! - lessOwn(together[side]!, lower));
  }
}

/** What the others have; without end where the total above them is. */
const lessOwn = (together: number, own: number): number => (together === Infinity ? Infinity : together - own);
