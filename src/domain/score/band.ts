/** Band 档: where a unit stands against the whole it belongs to; never a rank. */

export const BANDS = ['above', 'same', 'below'] as const;
export type Band = (typeof BANDS)[number];

export const BAND_WORDS: Readonly<Record<Band, string>> = { above: '高于总体', same: '无显著差异', below: '低于总体' };
