/** WeChat's canvas and the phone's album: what is drawn is written down, what is saved can be looked at. */

interface Callbacks {
  success?: (answer: object) => void;
  fail?: (fault: { errMsg: string }) => void;
}

/** A picture as it was drawn. */
export interface Drawn {
  width: number;
  height: number;
  words: string[];
  pictures: string[];
}

interface Holder {
  album: Drawn[];
  /** What WeChat says of a picture that is to be saved; `null`: it saves it. */
  albumFault: string | null;
  settingsOpened: number;
}

const answer = ({ success, fail }: Callbacks, outcome: object | string): void =>
  typeof outcome === 'string' ? fail?.({ errMsg: outcome }) : success?.(outcome);

/** @param holder the phone, which the test may change at any time */
export function canvasApi(holder: () => Holder): Record<string, unknown> {
  const drawn: Drawn = { width: 0, height: 0, words: [], pictures: [] };
  const files = new Map<string, Drawn>();
  const pen = {
    // A sheet of paper laid over everything begins anew.
    fillRect(x: number, y: number, width: number, height: number) {
      if (x === 0 && y === 0 && width === drawn.width && height === drawn.height) {
        drawn.words = [];
        drawn.pictures = [];
      }
    },
    fillText: (words: string) => void drawn.words.push(words),
    drawImage: ({ src }: { src: string }) => void drawn.pictures.push(src),
  };
  const canvas = Object.assign(drawn, {
    getContext: () => pen,
    createImage() {
      const picture = {
        onload: () => undefined,
        address: '',
        get src() {
          return picture.address;
        },
        set src(address: string) {
          picture.address = address;
          setTimeout(() => picture.onload());
        },
      };
      return picture;
    },
  });
  return {
    createSelectorQuery() {
      const nodes: unknown[] = [];
      const query = {
        select: (selector: string) => ({
          fields() {
            nodes.push(selector === '#poster-canvas' ? { node: canvas } : null);
            return query;
          },
        }),
        exec: (found: (nodes: unknown[]) => void) => found(nodes),
      };
      return query;
    },
    canvasToTempFilePath(options: Callbacks & { canvas: unknown }) {
      if (options.canvas !== canvas) return answer(options, 'canvasToTempFilePath:fail no canvas');
      const { width, height, words, pictures } = drawn;
      const tempFilePath = `wxfile://drawn-${files.size}.png`;
      files.set(tempFilePath, { width, height, words: [...words], pictures: [...pictures] });
      return answer(options, { tempFilePath });
    },
    saveImageToPhotosAlbum(options: Callbacks & { filePath: string }) {
      const { albumFault, album } = holder();
      const picture = files.get(options.filePath);
      if (albumFault) return answer(options, albumFault);
      if (!picture) return answer(options, 'saveImageToPhotosAlbum:fail no such file');
      album.push(picture);
      return answer(options, { errMsg: 'saveImageToPhotosAlbum:ok' });
    },
    openSetting(options: Callbacks) {
      holder().settingsOpened += 1;
      answer(options, {});
    },
  };
}
