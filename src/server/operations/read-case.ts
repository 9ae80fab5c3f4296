import type { Output } from '../../contract/operations';

export const readCase = (): Promise<Output<'readCase'>> => Promise.reject(new Error('to be written'));
