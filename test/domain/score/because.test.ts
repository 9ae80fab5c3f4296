import { BECAUSE } from '../../../src/domain/score/because';
import { CSM_1 } from '../../../src/domain/score/method';

const reasons = Object.entries(BECAUSE);

test('a reason stands in a line of a table in Chinese, and in full in both languages', () => {
  for (const [, { short, zh, en }] of reasons) {
    expect(short).toMatch(/^\p{Script=Han}{2,6}$/u);
    expect(zh).toMatch(/^[\p{Script=Han}\d ：；，]{7,}$/u);
    expect(en).toMatch(/^[a-z\d ,;:]{20,}$/);
  }
});

test('each is told in full in words of its own; what is hidden for others looks in a table like what would tell itself', () => {
  for (const language of ['zh', 'en'] as const) {
    expect(new Set(reasons.map(([, words]) => words[language])).size).toBe(reasons.length);
  }
  expect(BECAUSE['protects-others'].short).toBe(BECAUSE['would-reveal'].short);
});

test('«too few» names the number the method shows from', () => {
  expect(BECAUSE['too-few'].zh).toContain(`少于 ${CSM_1.shownFrom} 份`);
  expect(BECAUSE['too-few'].en).toContain(`fewer than ${CSM_1.shownFrom} people`);
});
