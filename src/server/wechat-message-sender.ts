/** WeChat's subscription message 订阅消息: one message for each time its receiver allowed it. */
import { dayInChina } from '../domain/complaint/working-days';
import type { Services } from './context';
import type { MessageSender } from './message-sender';
import type { OpenApi } from './wechat-open-api';

const PATH = '/cgi-bin/message/subscribe/send';

/** 用户拒绝接受消息: the receiver took the permission back, which is theirs to do and no fault. */
const REFUSED = 43101;

/** Characters of a field of the kind `thing`. */
const THING_LIMIT = 20;

export interface MessageTemplate {
  id: string;
  /** The template's own field names. `thing…` carries the words; `time…` and `date…` when they were sent. */
  fields: readonly string[];
}

export function wechatMessageSender(
  ask: OpenApi,
  { id, fields }: MessageTemplate,
  { report, now }: Pick<Services, 'report' | 'now'>,
): MessageSender {
  return async ({ openid, words, page }) => {
    const value = (field: string) => (field.startsWith('thing') ? shortened(words) : momentIn(now()));
    const data = Object.fromEntries(fields.map((field) => [field, { value: value(field) }]));
    const answer = await ask(PATH, {
      touser: openid,
      template_id: id,
      page,
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data,
    });
    if (!answer) return false;
    if (answer.errcode !== 0 && answer.errcode !== REFUSED) {
      report({ operation: 'wechat-open-api', kind: `errcode ${answer.errcode}`, at: [PATH] });
    }
    return answer.errcode === 0;
  };
}

function shortened(words: string): string {
  const characters = Array.from(words);
  return characters.length <= THING_LIMIT ? words : `${characters.slice(0, THING_LIMIT - 1).join('')}…`;
}

/** As the fields want it: 2026年11月5日 15:01. */
function momentIn(at: Date): string {
  const [year, month, day] = dayInChina(at).split('-').map(Number);
  const time = new Date(+at + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${year}年${month}月${day}日 ${time}`;
}
