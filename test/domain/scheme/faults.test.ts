import type { SchemeFile } from '../../../src/domain/scheme/scheme-file';
import { example, faultsIn, goodFile, question, service } from './schemes';

/** The good example with one value put in its place, whatever its type. */
function withValue(path: readonly (string | number)[], value: unknown): unknown {
  const json = example('good');
  const inside = path.slice(0, -1).reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], json);
  (inside as Record<string, unknown>)[path.at(-1)!] = value;
  return json;
}

const INDICATOR = ['blocks', 0, 'indicators', 0] as const;

describe('a wrong shape is told with its place and what to write', () => {
  test.each<[readonly (string | number)[], unknown, string]>([
    [
      ['blocks', 0, 'basisPoints'],
      '6000',
      'blocks[0].basisPoints: "6000" cannot stand here. Write a whole number of basis points without quotes: 60% is 6000',
    ],
    [
      ['blocks', 0, 'basisPoints'],
      0.6,
      'blocks[0].basisPoints: 0.6 cannot stand here. Write a whole number of basis points without quotes: 60% is 6000',
    ],
    [['region'], 320402, 'region: 320402 cannot stand here. Write a division code in quotes, such as "320404"'],
    [['region'], '3204021', 'region: "3204021" cannot stand here. Write a division code of 4, 6, 9 or 12 digits'],
    [['title'], '  ', 'title: "  " cannot stand here. Write a title in Chinese'],
    [['methodId'], undefined, 'methodId: is missing. Write "csm/1"'],
    [['blocks'], [], 'blocks: [] cannot stand here. Write a list of at least one block'],
    [
      ['blocks', 1, 'indicators'],
      {},
      'blocks[1].indicators: {} cannot stand here. Write a list of at least one indicator',
    ],
    [
      ['blocks', 0, 'kind'],
      '满意度',
      'blocks[0].kind: "满意度" cannot stand here. Write one of "satisfaction", "outcome", "service", "other"',
    ],
    [
      [...INDICATOR, 'settings'],
      ['城市'],
      'blocks[0].indicators[0].settings[0]: "城市" cannot stand here. Write "urban" or "rural"',
    ],
    [[...INDICATOR, 'item'], 0, 'blocks[0].indicators[0].item: 0 cannot stand here. Write a number from 1'],
    [
      [...INDICATOR, 'rule'],
      { kind: 'target', target: 90 },
      'blocks[0].indicators[0].rule.target: 90 cannot stand here. Write a share from 0 to 1: 90% is 0.9',
    ],
    [
      [...INDICATOR, 'rule'],
      { kind: 'linear' },
      'blocks[0].indicators[0].rule.kind: "linear" cannot stand here. Write a rule with "kind": "proportional", or "kind": "target" and a "target" from 0 to 1',
    ],
    [
      [...INDICATOR, 'rule'],
      'proportional',
      'blocks[0].indicators[0].rule: "proportional" cannot stand here. Write a rule with "kind": "proportional", or "kind": "target" and a "target" from 0 to 1',
    ],
  ])('%j = %j', (path, value, words) => {
    expect(faultsIn(withValue(path, value))).toEqual([words]);
  });

  test('a text may be 500 characters long', () => {
    expect(faultsIn(withValue([...INDICATOR, 'text'], '问'.repeat(500)))).toEqual([]);
    expect(faultsIn(withValue([...INDICATOR, 'text'], '问'.repeat(501)))[0]).toMatch(/Write at most 500 characters$/);
  });

  test('an unknown key is named with its place and the keys there are', () => {
    expect(faultsIn(withValue(['blocks', 2, 'weight'], 1500))).toEqual([
      'blocks[2].weight: there is no key «weight» here. Write an object with the keys id, title, kind, basisPoints, settings, indicators',
    ]);
    expect(faultsIn(withValue([...INDICATOR, 'rule'], { kind: 'proportional', veto: true }))).toEqual([
      'blocks[0].indicators[0].rule.veto: there is no key «veto» here. Write an object with the keys kind',
    ]);
    const hidden = JSON.parse(
      JSON.stringify(example('good')).replace('{', '{"__proto__":{"kind":"bonus"},'),
    ) as unknown;
    expect(faultsIn(hidden)[0]).toContain('there is no key «__proto__» here');
  });

  test.each([null, [], 'a scheme', 7, undefined])('%j is no scheme', (json) => {
    const [fault] = faultsIn(json);
    expect(fault).toMatch(/^: .*Write an object with the keys title, methodId, region/);
  });

  test('all faults at once', () => {
    const json = withValue(['region'], 5) as { title: unknown; blocks: unknown[] };
    json.title = 5;
    json.blocks.push(5);
    expect(faultsIn(json)).toHaveLength(3);
  });
});

describe('what contradicts itself is a fault', () => {
  test.each<[string, (file: SchemeFile) => void]>([
    [
      'blocks[1].id: the id «satisfaction» stands at blocks[0].id already',
      (file) => (file.blocks[1]!.id = 'satisfaction'),
    ],
    [
      'blocks[2].indicators[0].id: the id «overall» stands at blocks[0].indicators[0].id already',
      (file) => (service(file).id = 'overall'),
    ],
    [
      'blocks[0].indicators[0].source: «resident-survey» is not where «svc.passed/1» comes from',
      (file) => (question(file).measure = 'svc.passed/1'),
    ],
    ['blocks[0].indicators[0].item: is missing', (file) => delete question(file).item],
    ['blocks[2].indicators[0].item: «1» belongs to a resident survey', (file) => (service(file).item = 1)],
    ['blocks[0].indicators[0].evidence: is missing', (file) => delete question(file).evidence],
    [
      'blocks[0].indicators[0].evidence: «assisted» is no headline class',
      (file) => (question(file).evidence = 'assisted'),
    ],
    ['blocks[2].indicators[0].verifiedBy: is missing', (file) => delete service(file).verifiedBy],
    [
      'blocks[0].indicators[1].evidence: «open» would be blended with «invited» at blocks[0].indicators[0]',
      (file) => (file.blocks[0]!.indicators[1]!.evidence = 'open'),
    ],
  ])('%s', (words, change) => {
    const faults = faultsIn(goodFile(change));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });

  test.each<[string, (file: SchemeFile) => void]>([
    ['used once', (file) => (service(file).id = 'overall')],
    ['"third-party-verified", or another measure', (file) => (question(file).measure = 'svc.passed/1')],
    ['from 1', (file) => delete question(file).item],
    ['leave it out, or "source": "resident-survey"', (file) => (service(file).item = 1)],
    ['"invited" or "open"', (file) => delete question(file).evidence],
    ['the name of the third party', (file) => delete service(file).verifiedBy],
    ['one class of evidence', (file) => (question(file).evidence = 'open')],
  ])('and says what to write: %s', (advice, change) => {
    for (const fault of faultsIn(goodFile(change))) expect(fault.split('. Write ')[1]).toContain(advice);
    expect(faultsIn(goodFile(change))).not.toEqual([]);
  });

  test('an id used three times is told twice, each time with its first place', () => {
    const thrice = goodFile(({ blocks }) => blocks[0]!.indicators.forEach((indicator) => (indicator.id = 'overall')));
    expect(faultsIn(thrice).map((fault) => fault.split(' already')[0])).toEqual([
      'blocks[0].indicators[1].id: the id «overall» stands at blocks[0].indicators[0].id',
      'blocks[0].indicators[2].id: the id «overall» stands at blocks[0].indicators[0].id',
    ]);
  });

  test('a scheme that asks no resident blends nothing', () => {
    expect(faultsIn(goodFile(({ blocks }) => blocks.shift()))).toEqual([]);
  });
});
