import { ConfigurationFault, readConfiguration, runsHere } from '../../src/server/configuration';

const faultOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfiguration(environment);
  } catch (fault) {
    if (fault instanceof ConfigurationFault) return fault.message;
    throw fault;
  }
  return '';
};

const SERVER = { DATABASE_URL: 'postgresql://localhost/minping', MINPING_SECRET: 'x'.repeat(32) };

test('with nothing set the program runs on this machine alone, with the stand-in identity', () => {
  expect(readConfiguration({})).toEqual({
    host: '127.0.0.1',
    port: 4173,
    databaseUrl: null,
    secret: null,
    identity: 'stand-in',
    publicAddress: null,
    wechatApi: null,
    messageTemplate: null,
  });
});

test.each<[string, NodeJS.ProcessEnv]>([
  ['DATABASE_URL', SERVER],
  ['a public HOST', { HOST: '0.0.0.0' }],
  ['a public HOST, even asked for', { HOST: '0.0.0.0', MINPING_IDENTITY: 'stand-in' }],
])('the stand-in identity is refused with %s', (_, environment) => {
  expect(faultOf(environment)).toContain('The stand-in identity');
});

test('a server names where identities come from', () => {
  expect(readConfiguration({ ...SERVER, MINPING_IDENTITY: 'cloud-run' }).identity).toBe('cloud-run');
});

test.each([
  ['https://minping.example.org', 'https://minping.example.org'],
  ['https://minping.example.org/', 'https://minping.example.org'],
  ['http://10.0.0.7:8080/minping/', 'http://10.0.0.7:8080/minping'],
])('residents’ links begin with PUBLIC_ADDRESS=%s', (named, address) => {
  expect(readConfiguration({ PUBLIC_ADDRESS: named }).publicAddress).toBe(address);
});

test.each([
  'minping.example.org',
  'javascript:alert(1)',
  'ftp://minping.example.org',
  'https://minping.test/?a=1',
  'https://minping.test/#a',
])('PUBLIC_ADDRESS=%s is refused in words', (named) =>
  expect(faultOf({ PUBLIC_ADDRESS: named })).toContain('is not an address residents can open'),
);

test('where nothing is told, only a server of this machine alone counts as reached where it listens', () => {
  expect(runsHere(readConfiguration({}))).toBe(true);
  expect(runsHere(readConfiguration({ HOST: '0.0.0.0', MINPING_IDENTITY: 'none' }))).toBe(false);
  expect(runsHere(readConfiguration({ ...SERVER, MINPING_IDENTITY: 'none' }))).toBe(false);
});

test('every fault is listed at once', () => {
  const words = faultOf({ PORT: 'many', DATABASE_URL: 'mysql://x', MINPING_SECRET: 'short', MINPING_IDENTITY: 'me' });
  expect(words.split('\n')).toHaveLength(4);
  expect(words).toMatch(/PORT=many.*DATABASE_URL.*MINPING_SECRET is too short.*MINPING_IDENTITY=me/s);
});

test('a server without a secret is refused', () => {
  expect(faultOf({ ...SERVER, MINPING_SECRET: '', MINPING_IDENTITY: 'none' })).toContain('MINPING_SECRET is missing');
});

test('WeChat’s open interfaces are asked where the address says, and messages sent by the template’s own fields', () => {
  const wechat = { MINPING_WECHAT_API: 'http://api.weixin.qq.com/', MINPING_MESSAGE_TEMPLATE: 'aB_3' };
  expect(readConfiguration(wechat)).toMatchObject({
    wechatApi: 'http://api.weixin.qq.com',
    messageTemplate: { id: 'aB_3', fields: ['thing1'] },
  });
  expect(readConfiguration({ ...wechat, MINPING_MESSAGE_FIELDS: 'thing2, time4' }).messageTemplate).toEqual({
    id: 'aB_3',
    fields: ['thing2', 'time4'],
  });
});

test.each<[string, NodeJS.ProcessEnv]>([
  ['MINPING_WECHAT_API=api.weixin.qq.com', { MINPING_WECHAT_API: 'api.weixin.qq.com' }],
  ['MINPING_WECHAT_API=http://x?a=1', { MINPING_WECHAT_API: 'http://x?a=1' }],
  ['MINPING_MESSAGE_TEMPLATE needs MINPING_WECHAT_API', { MINPING_MESSAGE_TEMPLATE: 'aB_3' }],
  [
    'MINPING_MESSAGE_FIELDS=time1 are not',
    { MINPING_WECHAT_API: 'http://x', MINPING_MESSAGE_TEMPLATE: 'a', MINPING_MESSAGE_FIELDS: 'time1' },
  ],
  [
    'MINPING_MESSAGE_FIELDS=thing1;time2 are not',
    { MINPING_WECHAT_API: 'http://x', MINPING_MESSAGE_TEMPLATE: 'a', MINPING_MESSAGE_FIELDS: 'thing1;time2' },
  ],
])('it is refused with the words «%s»', (words, environment) => {
  expect(faultOf(environment)).toContain(words);
});
