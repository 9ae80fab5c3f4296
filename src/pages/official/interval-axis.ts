/** The axis the interval plot is drawn on: from a multiple of ten below every interval up to 100 per cent. */
/** What is drawn of a figure: shares in 0..1, or nothing. */
export interface Drawn {
  estimate: number | null;
  interval: { lower: number; upper: number } | null;
}

export interface Axis {
  /** Labels in per cent, each with its place. */
  marks: { label: string; left: string }[];
  /** Place of a share (0..1) on the axis, as CSS. */
  place(share: number): string;
  /** Length of a span of shares, as CSS. */
  length(from: number, to: number): string;
}

export function axisFor(figures: readonly Drawn[]): Axis {
  const lowers = figures.map(({ interval }) => interval?.lower ?? 1);
  const least = Math.min(0.9, Math.floor(Math.min(...lowers, 1) * 10) / 10);
  const part = (share: number) => (share - least) / (1 - least);
  const inCss = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;
  const tens = Array.from({ length: Math.round((1 - least) * 10) + 1 }, (_, i) => least + i / 10);
  const shown = tens.length > 6 ? tens.filter((_, i) => (tens.length - 1 - i) % 2 === 0) : tens;
  return {
    marks: shown.map((share) => ({ label: String(Math.round(share * 100)), left: inCss(part(share)) })),
    place: (share) => inCss(part(share)),
    length: (from, to) => inCss(part(to) - part(from)),
  };
}
