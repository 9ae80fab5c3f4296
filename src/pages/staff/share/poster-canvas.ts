/** The poster as a picture in WeChat, drawn on a canvas. */
import { POSTER_COLOURS } from './poster-colours';
import { SHEET, type Mark } from './poster-drawing';

/** The part of a canvas's context that is used. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textAlign' | 'textBaseline' | 'imageSmoothingEnabled' | 'fillRect' | 'fillText'
> & {
  drawImage(picture: unknown, x: number, y: number, width: number, height: number): void;
};

export interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): Pen;
  createImage(): { src: string; onload: (() => void) | null; onerror: (() => void) | null };
}

/** Px a millimetre, about 200 a inch; within what a phone's canvas can hold. */
const SCALE = 8;

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

/** @returns once everything is on it @throws Error where the code's picture cannot be shown */
export async function drawPoster(canvas: Canvas, marks: readonly Mark[]): Promise<void> {
  canvas.width = SHEET.width * SCALE;
  canvas.height = SHEET.height * SCALE;
  const pen = canvas.getContext('2d');
  pen.imageSmoothingEnabled = false;
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = POSTER_COLOURS.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const one of marks) {
    if (one.mark === 'picture') {
      const side = one.side * SCALE;
      pen.drawImage(await pictureOf(canvas, one.address), one.x * SCALE, one.y * SCALE, side, side);
    } else if (one.mark === 'bar') {
      pen.fillStyle = POSTER_COLOURS[one.colour];
      pen.fillRect(one.x * SCALE, one.y * SCALE, one.width * SCALE, one.height * SCALE);
    } else {
      pen.fillStyle = POSTER_COLOURS[one.colour];
      pen.font = `${one.bold ? 'bold ' : ''}${one.size * SCALE}px sans-serif`;
      pen.textAlign = ALIGN[one.from];
      pen.fillText(one.words, one.x * SCALE, one.y * SCALE);
    }
  }
}

function pictureOf(canvas: Canvas, address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const picture = canvas.createImage();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error('the picture cannot be shown'));
    picture.src = address;
  });
}
