import type { SchemeFile, WrittenIndicator } from '../../../src/domain/scheme/scheme-file';
import { codesOf, goodFile, question, service, violationsOf } from './schemes';

const brokenBy = (change: (file: SchemeFile) => void) => violationsOf(goodFile(change));

/** Weights of the three blocks; the first indicator of each takes the difference. */
const weigh =
  (...weights: number[]) =>
  (file: SchemeFile) =>
    weights.forEach((basisPoints, b) => {
      const block = file.blocks[b]!;
      block.indicators[0]!.basisPoints += basisPoints - block.basisPoints;
      block.basisPoints = basisPoints;
    });

describe('S1 satisfaction comes first', () => {
  test('5000 is enough and 4999 is not', () => {
    expect(brokenBy(weigh(5000, 3000, 2000))).toEqual([]);
    expect(brokenBy(weigh(4999, 3001, 2000))).toEqual(['S1 blocks[0].basisPoints 居民满意度 4999']);
  });

  test('5000 beside another 5000 is not strictly the largest', () => {
    const tie = goodFile(weigh(5000, 5000, 0));
    expect(violationsOf(tie)).toEqual(['S1 blocks[0].basisPoints 居民满意度 5000；诉求办理结果 5000']);
  });

  test('a block that only calls itself satisfaction counts as far as residents were asked', () => {
    const masked = goodFile((file) => {
      const [headline, ...others] = file.blocks[0]!.indicators;
      const checked: WrittenIndicator = { ...service(file), id: 'checked', basisPoints: 2000 };
      file.blocks[0]!.indicators = [{ ...headline!, basisPoints: 2000 }, ...others, checked];
    });
    expect(violationsOf(masked)).toEqual(['S1 blocks[0].basisPoints 居民满意度 6000（其中居民调查满意度 4000）']);
  });

  test('the share of 不了解 is no satisfaction', () => {
    expect(brokenBy((file) => (question(file).measure = 'sat.dk/1'))).toEqual([
      'S1 blocks[0].basisPoints 居民满意度 6000（其中居民调查满意度 2000）；诉求办理结果 2500',
    ]);
  });

  test('a scheme that asks no resident says so', () => {
    const none = goodFile((file) => {
      service(file).basisPoints = 10000;
      file.blocks = [{ ...file.blocks[2]!, basisPoints: 10000 }];
    });
    expect(violationsOf(none)).toEqual(['S1 blocks 没有 kind 为 satisfaction 的板块；便民服务 10000']);
  });

  test('several blocks of satisfaction count together, and are all named', () => {
    const parted = (satisfaction: number) =>
      goodFile((file) => {
        weigh(satisfaction - 1000, 2500, 7500 - satisfaction)(file);
        const second = { ...question(file), id: 'again', basisPoints: 1000 };
        const block = { id: 'again', title: '居民再评', kind: 'satisfaction', basisPoints: 1000 } as const;
        file.blocks.push({ ...block, indicators: [second] });
      });
    expect(violationsOf(parted(5000))).toEqual([]);
    expect(violationsOf(parted(4999))).toEqual(['S1 blocks[0].basisPoints 居民满意度 3999、居民再评 1000']);
  });
});

describe('S2 sums are exact', () => {
  test('one basis point more or less is too many', () => {
    expect(brokenBy(weigh(6001, 2500, 1500))).toEqual(['S2 blocks 6001 + 2500 + 1500 = 10001 ≠ 10000']);
    expect(brokenBy(weigh(5999, 2500, 1500))).toEqual(['S2 blocks 5999 + 2500 + 1500 = 9999 ≠ 10000']);
  });

  test('indicators sum to their block', () => {
    expect(brokenBy((file) => (question(file).basisPoints = 4100))).toEqual([
      'S2 blocks[0].indicators 4100 + 1000 + 1000 = 6100 ≠ 6000',
    ]);
  });

  test('a single weight is no sum', () => {
    expect(brokenBy((file) => (service(file).basisPoints = 1600))).toEqual(['S2 blocks[2].indicators 1600 ≠ 1500']);
  });
});

describe('S4 and S5 whose word it is', () => {
  test('a source or a measure nobody admitted is named', () => {
    expect(brokenBy((file) => (service(file).source = '街道考核组'))).toEqual([
      'S4 blocks[2].indicators[0].source 街道考核组',
    ]);
    expect(brokenBy((file) => (service(file).measure = 'svc.passed/2'))).toEqual([
      'S4 blocks[2].indicators[0].measure svc.passed/2',
    ]);
  });

  test('reply times are not confirmed by a resident', () => {
    expect(brokenBy((file) => (file.blocks[1]!.indicators[0]!.measure = 'cmp.answered-in-time/1'))).toEqual([
      'S4 blocks[1].indicators[0].measure cmp.answered-in-time/1',
    ]);
  });

  test.each(['assessed-unit', '社区自行上报（自报）', '本社区居委会'])('%s is the assessed unit', (source) => {
    expect(codesOf(goodFile((file) => (service(file).source = source)))).toEqual(['S5']);
  });

  test('the assessed unit’s own figures may be listed without weight', () => {
    const listed = (basisPoints: number) =>
      goodFile((file) => {
        const own: WrittenIndicator = {
          id: 'own',
          text: '全年组织的居民议事会',
          basisPoints,
          measure: '社区统计',
          source: 'assessed-unit',
          rule: { kind: 'proportional' },
        };
        file.blocks[2]!.indicators.push(own);
        service(file).basisPoints -= basisPoints;
      });
    expect(violationsOf(listed(0))).toEqual([]);
    expect(violationsOf(listed(1))).toEqual(['S5 blocks[2].indicators[1].source assessed-unit（1）']);
  });

  test.each([
    ['本社区监督小组', ['S5']],
    ['社区居委会', ['S5']],
    ['区统计局委托的社区服务研究院', []],
  ])('a third party named %s: %p', (verifiedBy, codes) => {
    expect(codesOf(goodFile((file) => (service(file).verifiedBy = verifiedBy)))).toEqual(codes);
  });

  test('who checks itself is named with the weight it would give itself', () => {
    expect(brokenBy((file) => (service(file).verifiedBy = '本社区监督小组'))).toEqual([
      'S5 blocks[2].indicators[0].verifiedBy 本社区监督小组（1500）',
    ]);
  });
});

describe('S6 town and country', () => {
  test.each<[string, (file: SchemeFile) => void]>([
    ['settings', (file) => (file.settings = ['urban'])],
    ['blocks[2].settings', (file) => (file.blocks[2]!.settings = ['urban'])],
    ['blocks[2].indicators[0].settings', (file) => (service(file).settings = ['urban'])],
  ])('%s for one side alone', (at, change) => {
    expect(brokenBy(change)).toEqual([`S6 ${at} urban`]);
  });

  test('one side named twice is one side', () => {
    expect(brokenBy((file) => (file.settings = ['rural', 'rural']))).toEqual(['S6 settings rural、rural']);
  });

  test('both named, or one rule written twice, is one rule', () => {
    const target = { kind: 'target', target: 0.8 } as const;
    expect(brokenBy((file) => (file.settings = ['rural', 'urban']))).toEqual([]);
    expect(
      brokenBy(
        (file) => (service(file).rule = { kind: 'by-setting', urban: target, rural: { target: 0.8, kind: 'target' } }),
      ),
    ).toEqual([]);
    expect(
      brokenBy(
        (file) => (service(file).rule = { kind: 'by-setting', urban: target, rural: { ...target, target: 0.7 } }),
      ),
    ).toEqual([
      'S6 blocks[2].indicators[0].rule urban {"kind":"target","target":0.8}；rural {"kind":"target","target":0.7}',
    ]);
  });

  test('tiers that differ between town and country differ', () => {
    const tiers = (points: number) => ({ kind: 'tiers', tiers: [{ from: 0.9, points }] }) as const;
    const rule = { kind: 'by-setting', urban: tiers(10), rural: tiers(5) } as never;
    expect(codesOf(goodFile((file) => (service(file).rule = rule)))).toEqual(['S6', 'S9']);
  });
});

describe('S8 and S9', () => {
  test('a negative weight is a penalty that hides in the sum', () => {
    expect(
      brokenBy((file) => {
        file.blocks[2]!.indicators.push({ ...service(file), id: 'minus', basisPoints: -500 });
        service(file).basisPoints = 2000;
      }),
    ).toEqual(['S8 blocks[2].indicators[1].basisPoints -500']);
  });

  test('a negative weight of a block is one too', () => {
    expect(brokenBy(weigh(9000, 2500, -1500))).toEqual([
      'S8 blocks[2].basisPoints -1500',
      'S8 blocks[2].indicators[0].basisPoints -1500',
    ]);
  });

  test('points beside the blocks are quoted with their kind, their reason and how many they are', () => {
    const adjustments = [
      { kind: 'bonus', text: '经验被媒体报道', points: 2 },
      { kind: 'veto', text: '发生越级反映' },
    ] as const;
    expect(brokenBy((file) => (file.adjustments = [...adjustments]))).toEqual([
      'S8 adjustments[0] bonus 2 经验被媒体报道',
      'S8 adjustments[1] veto 发生越级反映',
    ]);
  });

  test('no adjustments and no grades break nothing', () => {
    expect(brokenBy((file) => Object.assign(file, { adjustments: [], grades: [] }))).toEqual([]);
  });

  test.each([
    [{ kind: 'threshold', from: 0.95 }, 'threshold 0.95'],
    [{ kind: 'tiers', tiers: [{ from: 0.9, points: 5 }] }, 'tiers 0.9 → 5'],
    [{ kind: 'forced-distribution', shares: [{ label: '优秀', share: 0.2 }] }, 'forced-distribution 优秀 0.2'],
    [{ kind: 'ranking' }, 'ranking'],
    [
      {
        kind: 'tiers',
        tiers: [
          { from: 0.9, points: 5 },
          { from: 0.95, points: 10 },
        ],
      },
      'tiers 0.9 → 5, 0.95 → 10',
    ],
    [
      {
        kind: 'forced-distribution',
        shares: [
          { label: '优秀', share: 0.2 },
          { label: '差', share: 0.1 },
        ],
      },
      'forced-distribution 优秀 0.2, 差 0.1',
    ],
    [{ kind: 'by-setting', urban: { kind: 'ranking' }, rural: { kind: 'ranking' } }, 'ranking'],
  ])('the rule %j', (rule, words) => {
    expect(brokenBy((file) => (service(file).rule = rule as never))).toEqual([
      `S9 blocks[2].indicators[0].rule ${words}`,
    ]);
  });

  test('a grade cut from the total is a point estimate too', () => {
    expect(brokenBy((file) => (file.grades = [{ label: '合格', from: 60 }]))).toEqual(['S9 grades[0] 合格 from 60']);
    const grades = [{ label: '优秀', share: 0.2 }, { label: '合格', from: 60, share: 0.7 }, { label: '其他' }];
    expect(brokenBy((file) => (file.grades = grades))).toEqual([
      'S9 grades[0] 优秀 share 0.2',
      'S9 grades[1] 合格 from 60 share 0.7',
      'S9 grades[2] 其他',
    ]);
  });

  test('two refused rules for town and country are both quoted', () => {
    const rule = { kind: 'by-setting', urban: { kind: 'threshold', from: 0.9 }, rural: { kind: 'ranking' } } as const;
    expect(brokenBy((file) => (service(file).rule = rule)).at(-1)).toBe(
      'S9 blocks[2].indicators[0].rule threshold 0.9；ranking',
    );
  });
});

test('S10 every id that is not exactly a known method', () => {
  for (const methodId of ['csm/2', 'CSM/1', 'csm/1 ', 'constructor']) {
    expect(brokenBy((file) => (file.methodId = methodId))).toEqual([`S10 methodId ${methodId}`]);
  }
});
