/** A figure as it stands in a line: the share with its limits and n, or in words why there is none. */
export type Shown = { value: string; limits: string; n: number | null } | { because: string };

export const nWords = (n: number): string => `n=${n.toLocaleString('en-US')}`;
