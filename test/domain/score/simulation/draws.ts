/** Draws for the simulations: how many of a cluster are satisfied, without drawing person by person. */
import { logGamma } from '../../../../src/domain/statistics/log-gamma';

const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
const logChoose = (n: number, k: number) => -Math.log(n + 1) - logBeta(n - k + 1, k + 1);

/**
 * Chances of 0, 1, … `size` satisfied in a cluster: beta-binomial, whose answers correlate within the cluster by `icc`;
 * binomial at 0.
 */
export function chances(size: number, p: number, icc: number): number[] {
  const [a, b] = [(p * (1 - icc)) / icc, ((1 - p) * (1 - icc)) / icc];
  return Array.from({ length: size + 1 }, (_, k) =>
    Math.exp(
      logChoose(size, k) +
        (icc > 0 ? logBeta(k + a, size - k + b) - logBeta(a, b) : k * Math.log(p) + (size - k) * Math.log1p(-p)),
    ),
  );
}

/** One number of satisfied a call. */
export function drawsOf(chance: readonly number[], random: () => number): () => number {
  let sum = 0;
  const upTo = chance.map((value) => (sum += value));
  return () => {
    const u = random() * sum;
    const k = upTo.findIndex((value) => u < value);
    return k < 0 ? chance.length - 1 : k;
  };
}
