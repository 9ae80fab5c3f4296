import type { Output } from '../../contract/operations';

export const listComplaints = (): Promise<Output<'listComplaints'>> => Promise.reject(new Error('to be written'));
