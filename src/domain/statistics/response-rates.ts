/** Final dispositions, counted; the letters are AAPOR's. */
export interface Dispositions {
  /** complete interviews */
  I: number;
  /** partial interviews */
  P: number;
  /** refusals and break-offs */
  R: number;
  /** non-contacts */
  NC: number;
  /** other eligible */
  O: number;
  /** unknown whether a household */
  UH: number;
  /** unknown, other */
  UO: number;
  /** estimated share of the unknown that is eligible, 0..1 */
  e: number;
}

/** Shares 0..1; `null` where nobody is in the denominator. */
export interface ResponseRates {
  RR1: number | null;
  RR2: number | null;
  RR3: number | null;
  RR4: number | null;
  RR5: number | null;
  RR6: number | null;
  COOP1: number | null;
  COOP3: number | null;
  REF1: number | null;
  CON1: number | null;
}

/**
 * Response rates 回答率: AAPOR's response, cooperation, refusal and contact rates.
 *
 * @param dispositions counts of cases by final disposition, each 0..1e300, and the share e, 0..1
 * @returns RR1 to RR6, COOP1, COOP3, REF1, CON1
 * @throws RangeError unless every count is 0..1e300, 0 <= e <= 1
 * @source American Association for Public Opinion Research (2023), Standard Definitions, 10th ed., chapter on rates
 * @example responseRates({ I: 55, P: 5, R: 12, NC: 20, O: 3, UH: 0, UO: 0, e: 0 }).RR1 // 0.5789473684210527
 */
export function responseRates({ I, P, R, NC, O, UH, UO, e }: Dispositions): ResponseRates {
  for (const [name, count] of Object.entries({ I, P, R, NC, O, UH, UO })) {
    if (!(count >= 0 && count <= 1e300)) throw new RangeError(`responseRates requires 0 <= ${name} <= 1e300`);
  }
  if (!(e >= 0 && e <= 1)) throw new RangeError('responseRates requires 0 <= e <= 1');
  const contacted = I + P + R + O;
  const eligible = contacted + NC;
  const unknown = UH + UO;
  return {
    RR1: share(I, eligible + unknown),
    RR2: share(I + P, eligible + unknown),
    RR3: share(I, eligible + e * unknown),
    RR4: share(I + P, eligible + e * unknown),
    RR5: share(I, eligible),
    RR6: share(I + P, eligible),
    COOP1: share(I, contacted),
    COOP3: share(I, I + P + R),
    REF1: share(R, eligible + unknown),
    CON1: share(contacted, eligible + unknown),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
