import { SCENE_LENGTH } from '../../src/domain/scene';
import { sceneOf } from '../../src/server/signed-code';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const rate = (code: string) =>
  world.call(
    'submitRating',
    { id: '5e0f1f9e-9f0c-4a51-8d0b-0a5f2b2c1d3e', code, round: world.round, answers: [{ item: 1, step: 5 }] },
    { person: resident('one') },
  );

test('a community’s poster leads to its survey', async () => {
  const code = await world.posterOf(COMMUNITY);
  expect(code).toHaveLength(SCENE_LENGTH);
  const survey = outputOf<'readSurvey'>(await world.call('readSurvey', { code }));
  expect(survey.community).toEqual({ code: COMMUNITY, name: '荷花池社区', level: 'community' });
  expect(survey.items.map(({ label }) => label)).toEqual(
    ['总体满意', '办事服务', '环境卫生', '治安安全', '养老助残', '文化活动', '矛盾调解'],
  ); // prettier-ignore
});

test('a community keeps its poster code', async () => {
  expect(await world.posterOf(COMMUNITY)).toBe(await world.posterOf(COMMUNITY));
  expect(await world.posterOf(COMMUNITY)).not.toBe(await world.posterOf(NEIGHBOUR));
});

test('a change of any single character makes a code forged', async () => {
  const code = await world.posterOf(COMMUNITY);
  for (let place = 0; place < code.length; place += 1) {
    const other = code[place] === 'A' ? 'B' : 'A';
    const forged = code.slice(0, place) + other + code.slice(place + 1);
    // The last character carries two bits of padding, so another letter may spell the same MAC.
    const sameMac = Buffer.from(forged.slice(9), 'base64url').equals(Buffer.from(code.slice(9), 'base64url'));
    if (place === code.length - 1 && sameMac) continue;
    expect(await world.call('readSurvey', { code: forged })).toEqual({ refusal: 'code-forged' });
  }
});

test.each(['', '荷花池', '320404006003', 'P'.repeat(31), 'x'.repeat(200)])('«%s» is no code of ours', async (code) => {
  expect(await world.call('readSurvey', { code })).toEqual({ refusal: 'code-forged' });
});

test('a genuine signature over a serial that was never given out is no code of ours', async () => {
  const code = sceneOf(world.services.keys.code, 'poster', 'AAAAAAAA');
  expect(await world.call('readSurvey', { code })).toEqual({ refusal: 'code-forged' });
});

test('a revoked code says so, and the community gets a new one', async () => {
  const code = await world.posterOf(NEIGHBOUR);
  await world.db.query('update code set revoked_at = now() where community = $1', [NEIGHBOUR]);
  expect(await world.call('readSurvey', { code })).toEqual({ refusal: 'code-revoked' });
  expect(await rate(code)).toEqual({
    refusal: 'code-revoked',
  });
  expect(await world.posterOf(NEIGHBOUR)).not.toBe(code);
});

test('a code of a community outside the round is answered with «no round»', async () => {
  await world.db.query(`insert into division values ('3205', null, 'city', '苏州市', null),
    ('320505', '3205', 'district', '虎丘区', null), ('320505001', '320505', 'street', '横塘街道', null),
    ('320505001001', '320505001', 'community', '某社区居委会', 'urban')`);
  const code = await world.posterOf('320505001001');
  expect(await world.call('readSurvey', { code })).toEqual({ refusal: 'no-round' });
  expect(await rate(code)).toEqual({
    refusal: 'no-round',
  });
});
