import type { Output } from '../../contract/operations';

export const readContact = (): Promise<Output<'readContact'>> => Promise.reject(new Error('to be written'));
