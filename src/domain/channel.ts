/** Channel 渠道: the way by which an answer came in. `unknown` when no genuine code was carried. */
export const CHANNELS = ['poster', 'share', 'kiosk', 'invite', 'unknown'] as const;
export type Channel = (typeof CHANNELS)[number];
