/** A photo's file in WeChat, for an upload into its cloud or a picture on the page: `setData` is too narrow for its bytes. */
import Taro from '@tarojs/taro';

/** @returns its path */
export function writePhotoFile(id: string, jpeg: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${id}.jpg`;
  return new Promise((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: jpeg,
      encoding: 'base64',
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );
}

export const readFileAsBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(data as string),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );
