/** Problem 问题详情 (RFC 9457): what the integration interface says in place of an answer, in words. */
import type { FastifyReply } from 'fastify';
import type { Problem } from '../../contract/api-v1';
import type { Refusal } from '../../contract/refusal';

type Kind = 'bad-input' | 'no-token' | 'not-permitted' | 'not-found' | 'too-many' | 'fault';

const WORDS: Record<Kind, Pick<Problem, 'status' | 'title' | 'detail'>> = {
  'bad-input': { status: 400, title: '参数不对', detail: '请对照 /api/v1/openapi.json 检查参数的名称和写法。' },
  'no-token': {
    status: 401,
    title: '令牌无效',
    detail: '请在 Authorization 里带上 Bearer 令牌；令牌可能已过期或已撤销，请向运维人员索取新的。',
  },
  'not-permitted': { status: 403, title: '不在令牌的范围内', detail: '令牌只能读所属区划及以下的数据。' },
  'not-found': { status: 404, title: '没有找到', detail: '没有这个区划、轮次或接口；未公布的已结束轮次也读不到。' },
  'too-many': { status: 429, title: '请求太频繁', detail: '请按 Retry-After 所说的秒数等一等再请求。' },
  fault: { status: 500, title: '服务端出错', detail: '不是您的问题，请稍后重试。' },
};

export const problemOf = (kind: Kind, faults?: readonly string[]): Problem => ({
  type: `urn:minping:problem:${kind}`,
  ...WORDS[kind],
  ...(faults ? { faults: [...faults] } : {}),
});

export function problemOfRefusal({ refusal, faults }: Refusal): Problem {
  switch (refusal) {
    case 'bad-input':
      return problemOf('bad-input', faults);
    case 'session-required':
      return problemOf('no-token');
    case 'not-permitted':
      return problemOf('not-permitted');
    case 'division-unknown':
    case 'no-round':
      return problemOf('not-found');
    default:
      throw new RangeError('an operation of the interface has a refusal without a problem');
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
