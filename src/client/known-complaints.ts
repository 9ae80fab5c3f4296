/** Known complaints 本机诉求: the secret references this phone holds, so that nobody has to write one down. */
import Taro from '@tarojs/taro';

const KEY = 'complaints';
/** As many as `readMyData` takes. */
const MOST = 100;

export const knownComplaints = (): string[] => Taro.getStorageSync<string[] | ''>(KEY) || [];

/** @throws when the phone's storage is full */
export function rememberComplaint(reference: string): void {
  const others = knownComplaints().filter((known) => known !== reference);
  Taro.setStorageSync(KEY, [...others, reference].slice(-MOST));
}

export const forgetComplaint = (reference: string): void =>
  Taro.setStorageSync(
    KEY,
    knownComplaints().filter((known) => known !== reference),
  );
