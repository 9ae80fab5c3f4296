/** Park & Miller's generator, uniform on (0, 1): the same draws on every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
