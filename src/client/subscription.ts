/** Subscription 订阅消息: WeChat's leave to send one message, asked for each complaint anew. */
import Taro from '@tarojs/taro';

export const canBeTold = (): boolean => process.env.TARO_ENV === 'weapp' && MESSAGE_TEMPLATE !== '';

/** Only in answer to a tap. @returns whether the resident allowed it */
export async function askToBeTold(): Promise<boolean> {
  if (!canBeTold()) return false;
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [MESSAGE_TEMPLATE], entityIds: [] });
    return (answer as Record<string, unknown>)[MESSAGE_TEMPLATE] === 'accept';
  } catch {
    return false;
  }
}
