import { levelOf, liesIn, lineage, settingByName, shortName } from '../../src/domain/division';

test('a code’s length tells its level', () => {
  expect(['3204', '320404', '320404006', '320404006003'].map(levelOf)).toEqual([
    'city',
    'district',
    'street',
    'community',
  ]);
  expect(['', '32', '32040', '32040400600a', '3204040060031'].map(levelOf)).toEqual([null, null, null, null, null]);
});

test('a code lies in every division it begins with, and in no other', () => {
  expect(lineage('320404006003')).toEqual(['3204', '320404', '320404006', '320404006003']);
  expect(liesIn('320404006003', '320404')).toBe(true);
  expect(liesIn('320402004001', '320404')).toBe(false);
});

test.each([
  ['荷花池社区居委会', 'urban', '荷花池社区'],
  ['万福桥社区居民委员会', 'urban', '万福桥社区'],
  ['西新桥一村社区居委会', 'urban', '西新桥一村社区'],
  ['清溪村村委会', 'rural', '清溪村'],
  ['城西村民委员会', 'rural', '城西村'],
  ['雕庄街道园区(管理区）', 'urban', '雕庄街道园区(管理区）'],
])('%s is %s and people call it %s', (name, setting, called) => {
  expect(settingByName(name)).toBe(setting);
  expect(shortName(name)).toBe(called);
});
