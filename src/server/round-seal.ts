/** Round seal 封存指纹: the SHA-256 of a plan's seal text, which anybody can compute again from what is shown. */
import { createHash } from 'node:crypto';
import type { RoundPlan } from '../domain/rounds/round-plan';
import { sealText } from '../domain/rounds/seal-text';

export function sealOf(plan: RoundPlan): { text: string; hash: Buffer } {
  const text = sealText(plan);
  return { text, hash: createHash('sha256').update(text, 'utf8').digest() };
}

/** In 64 hexadecimal digits. */
export const sealDigits = (plan: RoundPlan): string => sealOf(plan).hash.toString('hex');
