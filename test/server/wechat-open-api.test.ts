/**
 * Requests and answers as WeChat documents them: msgSecCheck 2.0 (developers.weixin.qq.com, sec-center/sec-check) and
 * sendMessage (mp-message-management/subscribe-message), spoken by a server of our own.
 */
import { wechatContentCheck } from '../../src/server/wechat-content-check';
import { wechatMessageSender } from '../../src/server/wechat-message-sender';
import { wechatOpenApi } from '../../src/server/wechat-open-api';
import { wechatServices } from '../../src/server/wechat-services';
import { json, startWechatApi, type WechatApi } from '../setup/wechat-api';

const OPENID = 'oABC-the-resident';
const TEXT = '楼道的灯坏了两周';
const WORDS = '您的诉求有了答复，请确认';

let api: WechatApi;
let faults: { operation: string; kind: string; at: string[] }[];
const report = (fault: (typeof faults)[number]) => void faults.push(fault);
const now = () => new Date('2026-11-05T15:01:00+08:00');

beforeAll(async () => void (api = await startWechatApi()));
afterAll(() => api.close());
beforeEach(() => {
  faults = [];
  api.requests.length = 0;
});

const check = (text = TEXT, author: string | null = OPENID, timeout?: number) =>
  wechatContentCheck(wechatOpenApi(api.base, report, timeout), report)(text, author);

const send = (words = WORDS) =>
  wechatMessageSender(
    wechatOpenApi(api.base, report),
    { id: 'template', fields: ['thing1', 'time2'] },
    { report, now },
  )({
    openid: OPENID,
    words,
    page: 'pages/resident/complaint?reference=X',
  });

const judged = (suggest: string, label: number) => ({
  errcode: 0,
  errmsg: 'ok',
  result: { suggest, label },
  detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  trace_id: '60ae120f-371d5872-7941a05b',
});

test.each([
  ['pass', 100, 'pass'],
  ['risky', 20001, 'reject'],
  ['review', 20012, 'review'],
  ['something new', 100, 'review'],
] as const)('a text WeChat calls %s', async (suggest, label, verdict) => {
  api.answers(json(judged(suggest, label)));
  expect(await check()).toBe(verdict);
  expect(api.requests).toEqual([
    { path: 'POST /wxa/msg_sec_check', body: { version: 2, scene: 2, openid: OPENID, content: TEXT } },
  ]);
  expect(faults).toEqual([]);
});

test('a writer nobody vouches for is read by a person, without asking', async () => {
  expect(await check(TEXT, null)).toBe('review');
  expect(api.requests).toEqual([]);
});

test('a writer who was away for more than two hours is read by a person, and that is no fault', async () => {
  api.answers(json({ errcode: 61010, errmsg: 'code is expired rid: 1' }));
  expect(await check()).toBe('review');
  expect(faults).toEqual([]);
});

test.each([
  ['an error code', json({ errcode: 40003, errmsg: `invalid openid ${OPENID}` }), 'errcode 40003'],
  ['a gateway that does not permit the interface', json({ error: TEXT }, 502), 'status 502'],
  ['a page of HTML', (_, response) => response.end(`<html>${TEXT}</html>`), 'SyntaxError'],
  ['a list', json([0]), 'no errcode'],
  ['null', json(null), 'no errcode'],
  ['a word for an error code', json({ errcode: 'ok' }), 'no errcode'],
  ['another address', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end(), 'TypeError'],
  ['a line that breaks', (_, response) => response.destroy(), 'TypeError'],
])('%s is a fault, the text is read by a person and the message not sent', async (_, answer, kind) => {
  api.answers(answer);
  expect(await check()).toBe('review');
  expect(await send()).toBe(false);
  expect(faults).toEqual([
    { operation: 'wechat-open-api', kind, at: ['/wxa/msg_sec_check'] },
    { operation: 'wechat-open-api', kind, at: ['/cgi-bin/message/subscribe/send'] },
  ]);
  const reported = JSON.stringify(faults);
  for (const secret of [OPENID, TEXT, WORDS]) expect(reported).not.toContain(secret);
});

test('success without a result is no pass', async () => {
  api.answers(json({ errcode: 0, errmsg: 'ok' }));
  expect(await check()).toBe('review');
});

test('an answer that does not come in time is not waited for', async () => {
  api.answers(() => undefined);
  const before = Date.now();
  expect(await check(TEXT, OPENID, 100)).toBe('review');
  expect(Date.now() - before).toBeLessThan(1_000);
  expect(faults).toEqual([{ operation: 'wechat-open-api', kind: 'TimeoutError', at: ['/wxa/msg_sec_check'] }]);
});

test('a server that is not there is a fault', async () => {
  const nowhere = wechatOpenApi('http://127.0.0.1:1', report);
  expect(await wechatContentCheck(nowhere, report)(TEXT, OPENID)).toBe('review');
  expect(faults).toHaveLength(1);
});

describe('a long text', () => {
  const refusing = (phrase: string) =>
    api.answers((request, response) =>
      json(judged(String(request.body.content).includes(phrase) ? 'risky' : 'pass', 100))(request, response),
    );

  test.each([
    [2500, 1],
    [2501, 2],
    [4950, 2],
    [4951, 3],
  ])('of %i characters is asked about in %i pieces that lose nothing', async (length, pieces) => {
    api.answers(json(judged('pass', 100)));
    const text = Array.from({ length }, (_, i) => String.fromCodePoint(0x1f600 + (i % 60))).join('');
    expect(await check(text)).toBe('pass');
    const asked = api.requests.map(({ body }) => Array.from(String(body.content)));
    expect(asked).toHaveLength(pieces);
    expect(Math.max(...asked.map((piece) => piece.length))).toBeLessThanOrEqual(2500);
    const inOrder = asked.sort((a, b) => text.indexOf(a.join('')) - text.indexOf(b.join('')));
    expect(inOrder.flatMap((piece, i) => (i === 0 ? piece : piece.slice(50))).length).toBe(length);
  });

  test('is rejected for a phrase in its last piece, and for one on the seam', async () => {
    refusing('违禁词语');
    expect(await check(`${'好'.repeat(6000)}违禁词语`)).toBe('reject');
    expect(await check(`${'好'.repeat(2498)}违禁词语${'好'.repeat(100)}`)).toBe('reject');
    expect(await check('好'.repeat(6000))).toBe('pass');
  });

  test('is read by a person when one piece was not judged', async () => {
    api.answers((request, response) =>
      json(String(request.body.content).endsWith('末') ? { errcode: -1 } : judged('pass', 100))(request, response),
    );
    expect(await check(`${'好'.repeat(3000)}末`)).toBe('review');
  });
});

test('a message carries the words, the moment and the page, and nothing else', async () => {
  api.answers(json({ errcode: 0, errmsg: 'ok' }));
  expect(await send()).toBe(true);
  expect(api.requests).toEqual([
    {
      path: 'POST /cgi-bin/message/subscribe/send',
      body: {
        touser: OPENID,
        template_id: 'template',
        page: 'pages/resident/complaint?reference=X',
        miniprogram_state: 'formal',
        lang: 'zh_CN',
        data: { thing1: { value: WORDS }, time2: { value: '2026年11月5日 15:01' } },
      },
    },
  ]);
});

test('words of more than twenty characters are shortened to twenty', async () => {
  api.answers(json({ errcode: 0, errmsg: 'ok' }));
  await send('一二三四五六七八九十一二三四五六七八九十');
  await send('一二三四五六七八九十一二三四五六七八九十一');
  const words = api.requests.map(({ body }) => (body.data as { thing1: { value: string } }).thing1.value);
  expect(words).toEqual(['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九…']);
});

test('a receiver who took the permission back is not told, and that is no fault', async () => {
  api.answers(json({ errcode: 43101, errmsg: 'user refuse to accept the msg' }));
  expect(await send()).toBe(false);
  expect(faults).toEqual([]);
});

test('where WeChat is not set up every text passes and no message is sent; where there is no template neither', async () => {
  const none = wechatServices({ wechatApi: null, messageTemplate: null }, { report, now });
  expect(await none.checkContent(TEXT, OPENID)).toBe('pass');
  expect(await none.sendMessage({ openid: OPENID, words: WORDS, page: '' })).toBe(false);
  api.answers(json(judged('risky', 20001)));
  const checking = wechatServices({ wechatApi: api.base, messageTemplate: null }, { report, now });
  expect(await checking.checkContent(TEXT, OPENID)).toBe('reject');
  expect(await checking.sendMessage({ openid: OPENID, words: WORDS, page: '' })).toBe(false);
  expect(api.requests).toHaveLength(1);
});
