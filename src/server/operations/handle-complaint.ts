import type { Output } from '../../contract/operations';

export const handleComplaint = (): Promise<Output<'handleComplaint'>> => Promise.reject(new Error('to be written'));
