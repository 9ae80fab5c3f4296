/** Interval picture 区间图: the shown intervals of divisions as one PNG, in the order given. */
import sharp from 'sharp';

export interface PicturedInterval {
  name: string;
  lower: number;
  upper: number;
  /** `null` where only a limit is told. */
  estimate: number | null;
}

const WIDTH = 960;
const ROW = 28;
const LEFT = 240;
const RIGHT = 40;
const TOP = 12;
const FOOT = 36;
const FONT = 'Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, SimHei, sans-serif';

/** Marks of the axis, at most so many. */
const MARKS = 10;

export interface Picture {
  png: Buffer;
  /** In px. */
  width: number;
  height: number;
}

/** @param whole the share of all together, drawn as a dashed line; `null` for none */
export async function intervalPicture(rows: readonly PicturedInterval[], whole: number | null): Promise<Picture> {
  const height = TOP + rows.length * ROW + FOOT;
  const lowest = Math.max(0, Math.floor(Math.min(...rows.map(({ lower }) => lower), whole ?? 1) * 20) / 20);
  const x = (share: number) => LEFT + ((share - lowest) / (1 - lowest || 1)) * (WIDTH - LEFT - RIGHT);
  const foot = TOP + rows.length * ROW;
  const parts = marksFrom(lowest).map(
    (share) =>
      `<line x1="${x(share)}" y1="${TOP}" x2="${x(share)}" y2="${foot}" stroke="#d9dee5"/>` +
      `<text x="${x(share)}" y="${foot + 22}" text-anchor="middle" font-size="14" fill="#4b5563">${Math.round(100 * share)}</text>`,
  );
  rows.forEach(({ name, lower, upper, estimate }, at) => {
    const y = TOP + at * ROW + ROW / 2;
    parts.push(
      `<text x="${LEFT - 12}" y="${y + 5}" text-anchor="end" font-size="15" fill="#1f2a37">${escaped(name)}</text>`,
      `<line x1="${x(lower)}" y1="${y}" x2="${x(upper)}" y2="${y}" stroke="#0b5fa5" stroke-width="4"/>`,
      estimate === null ? '' : `<circle cx="${x(estimate)}" cy="${y}" r="6" fill="#084a82"/>`,
    );
  });
  if (whole !== null)
    parts.push(
      `<line x1="${x(whole)}" y1="${TOP}" x2="${x(whole)}" y2="${foot}" stroke="#1f2a37" stroke-dasharray="5 4"/>`,
    );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FONT}">` +
    `<rect width="100%" height="100%" fill="#ffffff"/>${parts.join('')}</svg>`;
  const density = 144;
  return { png: await sharp(Buffer.from(svg), { density }).png().toBuffer(), width: WIDTH, height };
}

function marksFrom(lowest: number): number[] {
  const step = 1 - lowest <= 0.5 ? 0.05 : 0.1;
  const marks = Array.from({ length: MARKS * 2 }, (_, at) => lowest + at * step).filter((share) => share <= 1 + 1e-9);
  return marks;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '');
