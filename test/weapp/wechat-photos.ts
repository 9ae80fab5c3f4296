/** WeChat's photos: chosen, made smaller and read as files, after the user was asked about privacy. */

interface Callbacks {
  success?: (answer: object) => void;
  fail?: (fault: { errMsg: string }) => void;
}

interface Holder {
  camera: string[];
  agreesToPrivacy: boolean;
}

/** Like WeChat's own functions: by callbacks, or by a promise where there are none. @param outcome a string is a fault */
function answer({ success, fail }: Callbacks, outcome: object | string): Promise<object> | undefined {
  if (typeof outcome === 'string') {
    const fault = Object.assign(new Error(outcome), { errMsg: outcome });
    if (!fail) return Promise.reject(fault);
    fail(fault);
    return undefined;
  }
  if (!success) return Promise.resolve(outcome);
  success(outcome);
  return undefined;
}

/** @param holder the phone, which the test may change at any time */
export function photoApi(holder: () => Holder): Record<string, unknown> {
  const files = new Map<string, string>();
  let last = 0;
  const write = (data: string): string => {
    const path = `wxfile://photo-${(last += 1)}.jpg`;
    files.set(path, data);
    return path;
  };
  const read = (path: string, found: (data: string) => object): object | string => {
    const data = files.get(path);
    return data === undefined ? `no such file ${path}` : found(data);
  };
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    requirePrivacyAuthorize: (options: Callbacks) =>
      answer(options, holder().agreesToPrivacy ? {} : 'requirePrivacyAuthorize:fail privacy permission not authorized'),
    chooseMedia(options: Callbacks & { count: number }) {
      const chosen = holder().camera.slice(0, options.count);
      const tempFiles = chosen.map((data) => ({ tempFilePath: write(data), size: data.length, fileType: 'image' }));
      return answer(options, chosen.length > 0 ? { type: 'image', tempFiles } : 'chooseMedia:fail cancel');
    },
    getImageInfo: (options: Callbacks & { src: string }) =>
      answer(
        options,
        read(options.src, () => ({ width: 3000, height: 4000, orientation: 'up', type: 'jpeg', path: options.src })),
      ),
    compressImage: (options: Callbacks & { src: string }) =>
      answer(
        options,
        read(options.src, (data) => ({ tempFilePath: write(data) })),
      ),
    getFileSystemManager: () => ({
      readFile: (options: Callbacks & { filePath: string }) =>
        answer(
          options,
          read(options.filePath, (data) => ({ data })),
        ),
      writeFile(options: Callbacks & { filePath: string; data: string }) {
        files.set(options.filePath, options.data);
        return answer(options, {});
      },
    }),
  };
}
