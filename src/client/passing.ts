/** Passing refusals 暂时不行: they may pass by themselves, so that what was refused stays kept. */
import type { Refusal, RefusalName } from '../contract/refusal';

const PASSING: readonly RefusalName[] = ['identity-required', 'round-not-open'];

export const notYet = ({ refusal }: Refusal): boolean => PASSING.includes(refusal);
