/** Whatever stands in a file, the official is told where it is wrong and what to write there; nothing breaks off. */
import { pathText } from '../../../src/domain/scheme/fault';
import { compileScheme } from '../../../src/domain/scheme/compile-scheme';
import { example, faultsIn } from './schemes';

type Path = readonly (string | number)[];

/** A file with a place for every key there is, all of the right shape. */
function fullFile(): unknown {
  const json = example('good') as Record<string, unknown>;
  json.settings = ['urban', 'rural'];
  json.adjustments = [{ kind: 'bonus', text: '另有奖励', points: 2 }];
  json.grades = [{ label: '合格', from: 60, share: 0.5 }];
  const [first, second, third] = (json.blocks as { indicators: Record<string, unknown>[] }[])[0]!.indicators;
  Object.assign(first!, { title: '总体', settings: ['urban', 'rural'], verifiedBy: '调查公司' });
  const tiers = { kind: 'tiers', tiers: [{ from: 0.9, points: 5 }] };
  first!.rule = { kind: 'by-setting', urban: { kind: 'target', target: 0.8 }, rural: tiers };
  second!.rule = { kind: 'forced-distribution', shares: [{ label: '优秀', share: 0.2 }] };
  third!.rule = { kind: 'threshold', from: 0.95 };
  return json;
}

function withValue(path: Path, value: unknown): unknown {
  const json = fullFile();
  const inside = path.slice(0, -1).reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], json);
  (inside as Record<string, unknown>)[path.at(-1)!] = value;
  return json;
}

const FIRST = ['blocks', 0, 'indicators', 0] as const;
const SECOND = ['blocks', 0, 'indicators', 1] as const;
const THIRD = ['blocks', 0, 'indicators', 2] as const;
const SHARE = 'a share from 0 to 1';

describe('every key says what to write in it', () => {
  /** A value of the wrong kind, and words the advice holds. */
  test.each<[Path, unknown, string]>([
    [['title'], 5, 'a title in Chinese'],
    [['title'], '', 'a title in Chinese'],
    [['methodId'], 5, '"csm/1"'],
    [['region'], null, '"320404"'],
    [['settings'], 'urban', '["urban", "rural"]'],
    [['settings'], [], '["urban", "rural"]'],
    [['blocks'], {}, 'a list of at least one block'],
    [['blocks', 0], 5, 'id, title, kind, basisPoints, settings, indicators'],
    [['blocks', 0, 'id'], 5, 'such as "satisfaction"'],
    [['blocks', 0, 'title'], '', '居民满意度'],
    [['blocks', 0, 'settings'], [], '["urban", "rural"]'],
    [[...FIRST, 'id'], '', 'such as "overall"'],
    [[...FIRST, 'title'], '', 'a label in Chinese, or leave it out'],
    [[...FIRST, 'text'], undefined, 'the question or the indicator in Chinese'],
    [[...FIRST, 'measure'], '', '"sat.t2/1"'],
    [[...FIRST, 'item'], '1', 'the number of the survey item, from 1'],
    [[...FIRST, 'item'], 1.5, 'the number of the survey item, from 1'],
    [[...FIRST, 'source'], undefined, '"resident-survey", "resident-confirmed-outcome" or "third-party-verified"'],
    [[...FIRST, 'evidence'], 5, '"invited" or "open"'],
    [[...FIRST, 'verifiedBy'], '', 'the name of the third party'],
    [[...FIRST, 'rule', 'urban'], { kind: 'linear' }, '"proportional"'],
    [[...FIRST, 'rule', 'urban'], undefined, '"proportional"'],
    [[...FIRST, 'rule', 'urban', 'target'], '0.8', SHARE],
    [[...FIRST, 'rule', 'urban', 'target'], -0.1, SHARE],
    [[...FIRST, 'rule', 'urban', 'target'], 1.1, SHARE],
    [[...FIRST, 'rule', 'rural', 'tiers'], [], '"from": 0.95, "points": 10'],
    [[...FIRST, 'rule', 'rural', 'tiers'], 5, '"from": 0.95, "points": 10'],
    [[...FIRST, 'rule', 'rural', 'tiers', 0, 'from'], '0.9', 'such as 0.95'],
    [[...FIRST, 'rule', 'rural', 'tiers', 0, 'points'], '5', 'such as 10'],
    [[...SECOND, 'rule', 'shares'], [], '"label": "优秀"'],
    [[...SECOND, 'rule', 'shares', 0, 'label'], '', 'the label of a grade'],
    [[...SECOND, 'rule', 'shares', 0, 'share'], 20, SHARE],
    [[...THIRD, 'rule', 'from'], '0.95', 'such as 0.95'],
    [['adjustments'], {}, 'leave it out'],
    [['adjustments', 0, 'kind'], 'prize', '"bonus", "penalty" or "veto"'],
    [['adjustments', 0, 'text'], '', 'the reason in Chinese'],
    [['adjustments', 0, 'points'], '2', 'a number'],
    [['grades'], {}, 'leave it out'],
    [['grades', 0, 'label'], '', 'the label of a grade'],
    [['grades', 0, 'from'], '60', 'a number'],
    [['grades', 0, 'share'], '50%', 'a number'],
  ])('%j = %j', (path, value, advice) => {
    const faults = faultsIn(withValue(path, value));
    expect(faults).toHaveLength(1);
    expect(faults[0]!.split('Write ')[1]).toContain(advice);
    expect(faults[0]).toContain(pathText(path));
  });
});

test('a region is a code of 4, 6, 9 or 12 digits', () => {
  const isRegion = (code: string) => faultsIn(withValue(['region'], code)).length === 0;
  const lengths = Array.from({ length: 15 }, (_, i) => i).filter((length) => isRegion('3'.repeat(length)));
  expect(lengths).toEqual([4, 6, 9, 12]);
  for (const length of lengths) expect(isRegion('甲'.repeat(length))).toBe(false);
  expect([' 320402', '320402 ', 'x320402', '320402x'].filter(isRegion)).toEqual([]);
});

test('what cannot stand is quoted, a long one by its first sixty characters', () => {
  const quoted = (value: unknown) => faultsIn(withValue(['methodId'], value))[0]!.split(' cannot stand here')[0];
  const list = (length: number) => Array.from({ length }, () => 7);
  expect(JSON.stringify([...list(28), 77])).toHaveLength(60);
  expect(quoted([...list(28), 77])).toBe(`methodId: ${JSON.stringify([...list(28), 77])}`);
  expect(quoted(list(30))).toBe(`methodId: [${'7,'.repeat(29)}7…`);
});

test('a path is read from the outside inwards', () => {
  expect(pathText([])).toBe('');
  expect(pathText(['blocks', 1, 'title'])).toBe('blocks[1].title');
  expect(pathText([0, 'title'])).toBe('[0].title');
});

/** Every place inside a JSON value. */
const placesIn = (json: unknown, path: Path = []): Path[] =>
  typeof json === 'object' && json !== null
    ? Object.entries(json).flatMap(([key, value]) => {
        const place = [...path, Array.isArray(json) ? Number(key) : key];
        return [place, ...placesIn(value, place)];
      })
    : [];

test('whatever stands at any place, it is compiled or told with its place and what to write', () => {
  const places = placesIn(fullFile());
  expect(places.length).toBeGreaterThan(100);
  for (const place of places) {
    for (const value of [undefined, null, '', '甲', 5, -1, 0.5, true, [], {}, [5], { kind: 5 }]) {
      const compiled = compileScheme(withValue(place, value));
      if (compiled.outcome !== 'faulty') continue;
      for (const { at, reason, instead } of compiled.faults) {
        expect([at, reason].every((words) => words !== '')).toBe(true);
        expect(instead).not.toMatch(/^$|invalid/i);
      }
    }
  }
});
