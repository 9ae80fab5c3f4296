/**
 * WeChat's content check 文本内容安全识别 (msgSecCheck 2.0). Whatever it does not say clearly is for a person to look at: a failed
 * check, one out of time, a writer whose last visit is more than two hours ago (61010), or one nobody vouches for.
 */
import type { ContentCheck, Verdict } from './content-check';
import type { Services } from './context';
import type { OpenApi } from './wechat-open-api';

const PATH = '/wxa/msg_sec_check';

/** Characters in one request. */
const LIMIT = 2_500;

/** Neighbouring pieces share this many, so that no phrase is cut in two. */
const OVERLAP = 50;

/** 评论, the nearest to a complaint of 资料, 评论, 论坛, 社交日志. */
const SCENE = 2;

/** The writer has not been here for two hours: no fault, and expected of whoever was offline. */
const AWAY = 61010;

export function wechatContentCheck(ask: OpenApi, report: Services['report']): ContentCheck {
  const check = async (content: string, openid: string): Promise<Verdict> => {
    const answer = await ask(PATH, { version: 2, scene: SCENE, openid, content });
    if (!answer) return 'review';
    if (answer.errcode === 0) return verdictOf(answer.result);
    if (answer.errcode !== AWAY) {
      report({ operation: 'wechat-open-api', kind: `errcode ${answer.errcode}`, at: [PATH] });
    }
    return 'review';
  };
  return async (text, author) => {
    if (!author) return 'review';
    const verdicts = await Promise.all(piecesOf(text).map((piece) => check(piece, author)));
    if (verdicts.includes('reject')) return 'reject';
    return verdicts.every((verdict) => verdict === 'pass') ? 'pass' : 'review';
  };
}

function verdictOf(result: unknown): Verdict {
  const suggest = typeof result === 'object' && result !== null && 'suggest' in result ? result.suggest : null;
  if (suggest === 'pass') return 'pass';
  return suggest === 'risky' ? 'reject' : 'review';
}

function piecesOf(text: string): string[] {
  const characters = Array.from(text);
  const count = Math.max(1, Math.ceil((characters.length - OVERLAP) / (LIMIT - OVERLAP)));
  return Array.from({ length: count }, (_, i) => {
    const start = i * (LIMIT - OVERLAP);
    return characters.slice(start, start + LIMIT).join('');
  });
}
