/** State 诉求状态: where a complaint stands, told from its events. */
export const STATES = [
  'submitted',
  'held',
  'accepted',
  'declined',
  'assigned',
  'working',
  'replied',
  'reopened',
  'closed',
  'withdrawn',
] as const;
export type ComplaintState = (typeof STATES)[number];

/** Clock 期限: what must have happened by its end. `judge` is the resident's own; nothing is held against anybody by it. */
export const CLOCKS = ['accept', 'reply', 'mend', 'contact', 'judge'] as const;
export type Clock = (typeof CLOCKS)[number];
