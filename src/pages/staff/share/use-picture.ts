/** Draws a poster on a canvas of WeChat's, and saves it when asked to. */
import Taro, { useReady } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveToAlbum, type Saved } from '../../../client/album';
import { drawPoster, type Canvas } from './poster-canvas';
import type { Mark } from './poster-drawing';

export function usePicture(id: string, marks: readonly Mark[]) {
  const [saved, setSaved] = useState<Saved | null>(null);

  const turn = useRef<Promise<unknown>>(Promise.resolve());

  /** One after the other: two at once would mix what they draw. */
  const draw = useCallback((): Promise<Canvas | null> => {
    const drawn = turn.current.then(async () => {
      const canvas = await canvasOf(id);
      if (canvas) await drawPoster(canvas, marks);
      return canvas;
    });
    turn.current = drawn.catch(() => undefined);
    return drawn;
  }, [id, marks]);

  useEffect(() => {
    setSaved(null);
    // Seen too late at worst: what is saved is drawn anew.
    Taro.nextTick(() => void draw().catch(() => undefined));
  }, [draw]);
  useReady(() => void draw().catch(() => undefined));

  const save = async () => {
    setSaved(null);
    try {
      const canvas = await draw();
      if (!canvas) return setSaved('failed');
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        canvas: canvas as unknown as Taro.Canvas,
        canvasId: '',
        fileType: 'png',
      });
      setSaved(await saveToAlbum(tempFilePath));
    } catch {
      setSaved('failed');
    }
  };

  return { saved, save };
}

/** `null` while the page is not drawn. */
const canvasOf = (id: string): Promise<Canvas | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec(([found]: [{ node?: Canvas } | null]) => resolve(found?.node ?? null));
  });
