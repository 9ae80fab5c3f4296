/** Which of an operation's services WeChat gives, where its open interfaces can be reached. */
import type { Configuration } from './configuration';
import { passAll } from './content-check';
import type { Services } from './context';
import { sendNone } from './message-sender';
import { drawNone } from './mini-program-code';
import { wechatContentCheck } from './wechat-content-check';
import { wechatMessageSender } from './wechat-message-sender';
import { wechatMiniProgramCode } from './wechat-mini-program-code';
import { wechatOpenApi, wechatPictures } from './wechat-open-api';

export function wechatServices(
  { wechatApi, messageTemplate }: Pick<Configuration, 'wechatApi' | 'messageTemplate'>,
  services: Pick<Services, 'report' | 'now'>,
): Pick<Services, 'checkContent' | 'sendMessage' | 'miniProgramCode'> {
  if (!wechatApi) return { checkContent: passAll, sendMessage: sendNone, miniProgramCode: drawNone };
  const ask = wechatOpenApi(wechatApi, services.report);
  return {
    checkContent: wechatContentCheck(ask, services.report),
    sendMessage: messageTemplate ? wechatMessageSender(ask, messageTemplate, services) : sendNone,
    miniProgramCode: wechatMiniProgramCode(wechatPictures(wechatApi, services.report)),
  };
}
