import type { Output } from '../../contract/operations';

export const keepReplyPhoto = (): Promise<Output<'keepReplyPhoto'>> => Promise.reject(new Error('to be written'));
