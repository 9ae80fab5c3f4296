import { readdirSync } from 'node:fs';
import { compileScheme } from '../../../src/domain/scheme/compile-scheme';
import { RULE_CODES } from '../../../src/domain/scheme/violation';
import { codesOf, example, violationsOf } from './schemes';

test('the good scheme runs, with nothing to review and nothing to say', () => {
  expect(compileScheme(example('good'))).toMatchObject({
    outcome: 'runnable',
    methodId: 'csm/1',
    evidence: 'invited',
    evidenceWords: '受邀抽样',
    reviews: [],
    notices: [],
  });
});

test('a scheme on open evidence runs and says so', () => {
  const words = { methodId: 'csm/1', evidence: 'open', evidenceWords: '开放参与，非概率样本' };
  const compiled = compileScheme(example('open-evidence'));
  expect(compiled).toMatchObject({ outcome: 'runnable', ...words, scheme: words });
  expect(compiled).toMatchObject({ notices: [{ code: 'open-evidence', zh: '开放参与，非概率样本' }] });
});

test.each(RULE_CODES)('the example that breaks %s breaks it and no other', (code) => {
  expect(codesOf(example(`breaks-${code.toLowerCase()}`))).toEqual([code]);
});

test('the example that breaks every rule has each of them named at once', () => {
  expect(codesOf(example('breaks-every-rule'))).toEqual(RULE_CODES);
});

test('a refusal quotes the file, states the clause and says what to do instead, in both languages', () => {
  const compiled = compileScheme(example('breaks-every-rule'));
  expect(compiled.outcome).toBe('refused');
  if (compiled.outcome !== 'refused') return;
  expect(violationsOf(example('breaks-every-rule'))).toEqual(
    expect.arrayContaining([
      'S1 blocks[1].basisPoints 居民满意度 3000；基础工作 4000',
      'S2 blocks 4000 + 3000 + 2500 = 9500 ≠ 10000',
      'S3 blocks[0].indicators[0].text 台 账',
      'S3 blocks[0].indicators[1].text 活动阵地、掛牌',
    ]),
  );
  for (const { clause, instead } of compiled.violations) {
    expect([clause.zh, instead.zh].every((text) => /[\u4e00-\u9fff].*。$/.test(text))).toBe(true);
    expect([clause.en, instead.en].every((text) => /^[A-Z].*\.$/.test(text))).toBe(true);
  }
  const order = compiled.violations.find(({ code }) => code === 'S3')!.clause.zh;
  expect(order).toBe('严禁把台账、奖牌、挂牌以及建立组织机构、活动阵地等事项列入社区考核评价指标。');
});

test('every example is looked at here', () => {
  const names = RULE_CODES.map((code) => `breaks-${code.toLowerCase()}.json`);
  expect(readdirSync('examples/schemes').sort()).toEqual(
    [...names, 'breaks-every-rule.json', 'good.json', 'open-evidence.json'].sort(),
  );
});
