/** Scans a code with the phone's camera. */
import Taro from '@tarojs/taro';
import { readScanned, type Scanned } from './scanned';

/** @returns `undefined` when the person went back without scanning anything */
export async function scan(): Promise<Scanned | undefined> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
    return readScanned(result);
  } catch {
    return undefined;
  }
}
