import { stirlingError } from './stirling-error';

/**
 * Log gamma 对数伽马函数: ln Γ(x).
 *
 * @param x a number, 0 < x <= 2.5e305, beyond which the result is not a finite double
 * @returns ln Γ(x), relative error about 1e-15, also near its zeros at 1 and 2
 * @throws RangeError unless 0 < x <= 2.5e305
 * @source NIST Digital Library of Mathematical Functions (2010), eq. 5.7.3 (x below 2.5), 5.5.1 (recurrence),
 *   5.11.1 (x from 12)
 * @example logGamma(0.5) // 0.5723649429247001
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x <= 2.5e305)) throw new RangeError('logGamma requires 0 < x <= 2.5e305');
  if (x >= 12) return (x - 0.5) * (Math.log(x) - 1) - 0.5 + HALF_LOG_TWO_PI + stirlingError(x);
  if (x < 0.5) return logGammaOfOnePlus(x) - Math.log(x);
  if (x < 1.5) return logGammaOfOnePlus(x - 1);
  let product = 1;
  let reduced = x;
  while (reduced >= 2.5) {
    reduced -= 1;
    product *= reduced;
  }
  return logGammaOfTwoPlus(reduced - 2) + Math.log(product);
}

const logGammaOfOnePlus = (z: number): number => logGammaOfTwoPlus(z) - Math.log1p(z);

/** For |z| <= 0.5. */
const logGammaOfTwoPlus = (z: number): number =>
  z * (ONE_MINUS_EULER + z * SERIES.reduceRight((sum, coefficient) => sum * z + coefficient, 0));

const ONE_MINUS_EULER = 0.42278433509846714;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** (−1)^k (ζ(k) − 1) / k, k = 2..30. */
const SERIES = [
  0.32246703342411321824, -0.067352301053198095133, 0.020580808427784547879, -0.0073855510286739852663,
  0.0028905103307415232858, -0.0011927539117032609771, 5.0966952474304242234e-4, -2.2315475845357937976e-4,
  9.9457512781808533715e-5, -4.49262367381331417e-5, 2.0507212775670691553e-5, -9.439488275268395904e-6,
  4.3748667899074878042e-6, -2.0392157538013662368e-6, 9.5514121304074198329e-7, -4.4924691987645660433e-7,
  2.1207184805554665869e-7, -1.0043224823968099609e-7, 4.7698101693639805658e-8, -2.271109460894316491e-8,
  1.0838659214896954091e-8, -5.1834750419700466551e-9, 2.4836745438024783172e-9, -1.1921401405860912074e-9,
  5.7313672416788620133e-10, -2.7595228851242331452e-10, 1.3304764374244489481e-10, -6.4229645638381000221e-11,
  3.1044247747322272762e-11,
];
