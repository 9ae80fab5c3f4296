import type { Output } from '../../contract/operations';

export const listDuties = (): Promise<Output<'listDuties'>> => Promise.reject(new Error('to be written'));
