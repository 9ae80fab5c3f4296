import { ConfigurationFault, readConfiguration } from '../../src/server/configuration';

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

test('every fault is listed at once', () => {
  const words = faultOf({ PORT: 'many', DATABASE_URL: 'mysql://x', MINPING_SECRET: 'short', MINPING_IDENTITY: 'me' });
  expect(words.split('\n')).toHaveLength(4);
  expect(words).toMatch(/PORT=many.*DATABASE_URL.*MINPING_SECRET is too short.*MINPING_IDENTITY=me/s);
});

test('a server without a secret is refused', () => {
  expect(faultOf({ ...SERVER, MINPING_SECRET: '', MINPING_IDENTITY: 'none' })).toContain('MINPING_SECRET is missing');
});
