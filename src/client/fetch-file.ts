/** Fetches a file that was exported: a browser saves it, WeChat opens it, from where it can be passed on. */
import Taro from '@tarojs/taro';

/** In milliseconds; a large file and a poor network take a while. */
const TIMEOUT = 300_000;

/** `started`: the browser goes on by itself and says itself should it break off. */
export async function fetchFile(address: string, fileType: 'xlsx' | 'docx'): Promise<'started' | 'opened' | 'failed'> {
  const url = `${SERVER_ADDRESS}${address}`;
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a');
    link.href = url;
    link.download = '';
    link.click();
    return 'started';
  }
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url, timeout: TIMEOUT });
    if (statusCode !== 200) return 'failed';
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true });
    return 'opened';
  } catch {
    return 'failed';
  }
}
