/** What officials read of how answers came about. */
import type { CodeChannel } from '../../../domain/code-counts';

export const CHANNEL_WORDS: Record<CodeChannel, string> = {
  invite: '邀请信',
  poster: '海报',
  share: '社区转发',
  kiosk: '触摸屏',
};

export const RESPONSE_WORDS = {
  title: '应答情况',
  columns: ['渠道', '发出', '扫码', '打开', '答卷'],
  offered: (offered: number | null): string => (offered === null ? '—' : offered.toLocaleString('en-US')),
  times: (times: number): string => times.toLocaleString('en-US'),
  note: '只作分母：说明这些数字来自多少次机会。一人可能扫码几次，改答也算一份；不用于评价任何人、任何社区。',
} as const;
