/** Code counts 码计数: how often a code was scanned, opened and answered by in a round. Denominators, and nobody's measure. */
import type { Channel } from './channel';

export const COUNTED = ['scans', 'opens', 'answers'] as const;

/** `scans`: its link was followed; `opens`: its questions were shown; `answers`: an answer by it was stored. */
export type Counted = (typeof COUNTED)[number];

/** Channels that a code leads through. */
export const CODE_CHANNELS = ['invite', 'poster', 'share', 'kiosk'] as const satisfies readonly Channel[];
export type CodeChannel = (typeof CODE_CHANNELS)[number];
