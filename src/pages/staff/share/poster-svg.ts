/** The poster as a picture for a browser: sharp on every paper, for nothing in it is made of px but WeChat's own code. */
import { POSTER_COLOURS } from './poster-colours';
import { SHEET, type Mark } from './poster-drawing';

const FONTS = 'PingFang SC,HarmonyOS Sans SC,Noto Sans SC,Noto Sans CJK SC,Microsoft YaHei,sans-serif';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

function drawn(one: Mark): string {
  switch (one.mark) {
    case 'words':
      return `<text x="${one.x}" y="${one.y}" font-size="${one.size}" font-weight="${one.bold ? 700 : 400}" fill="${
        POSTER_COLOURS[one.colour]
      }" text-anchor="${one.from}">${escaped(one.words)}</text>`;
    case 'bar':
      return `<rect x="${one.x}" y="${one.y}" width="${one.width}" height="${one.height}" fill="${POSTER_COLOURS[one.colour]}"/>`;
    case 'picture':
      // Enlarged without smoothing, each module of a QR code keeps its edges.
      return `<image x="${one.x}" y="${one.y}" width="${one.side}" height="${one.side}" href="${escaped(
        one.address,
      )}" style="image-rendering:pixelated"/>`;
  }
}

/** @returns a data address */
export function posterSvg(marks: readonly Mark[]): string {
  const { width, height } = SHEET;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm" font-family="${FONTS}"><rect width="${width}" height="${height}" fill="${
    POSTER_COLOURS.paper
  }"/>${marks.map(drawn).join('')}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
