/** What may be scored, and what is left of a file once it may run. */
import { admitted } from '../../../src/domain/scheme/admitted-scheme';
import { CLAUSES } from '../../../src/domain/scheme/clauses';
import type { WrittenIndicator, WrittenRule } from '../../../src/domain/scheme/scheme-file';
import { SCORED_MEASURES, type ScoredMeasure } from '../../../src/domain/scheme/scored-measures';
import { example, goodFile, question, runnable, service } from './schemes';

const idsWhere = (is: (measure: ScoredMeasure) => boolean) =>
  [...SCORED_MEASURES].filter(([, measure]) => is(measure)).map(([id]) => id);

test('the clause on measures offers every measure there is, but for the share of 不了解', () => {
  const offered = (text: string) => text.match(/[a-z]+\.[a-z0-9-]+\/\d/g)!.sort();
  const ids = [...SCORED_MEASURES.keys()].filter((id) => id !== 'sat.dk/1').sort();
  expect(offered(CLAUSES.S4.instead.zh)).toEqual(ids);
  expect(offered(CLAUSES.S4.instead.en)).toEqual(ids);
});

test('what residents answer, what they confirm and what a third party checks are kept apart', () => {
  expect(idsWhere(({ satisfaction }) => satisfaction)).toEqual(['sat.t2/1', 'sat.t3/1', 'sat.mean/1', 'sat.low/1']);
  expect(idsWhere(({ source }) => source === 'resident-survey')).toHaveLength(5);
  expect(idsWhere(({ source }) => source === 'resident-confirmed-outcome')).toHaveLength(4);
  expect(idsWhere(({ source }) => source === 'third-party-verified')).toEqual(['svc.passed/1']);
});

test('the dissatisfied and those who do not know should be few, everything else much', () => {
  expect(idsWhere(({ better }) => better === 'lower')).toEqual(['sat.low/1', 'sat.dk/1']);
  expect(idsWhere(({ better }) => better === 'higher')).toHaveLength(SCORED_MEASURES.size - 2);
});

describe('a scheme that may run', () => {
  test('keeps what its file says of a survey question and of a checked service', () => {
    const { blocks } = runnable(goodFile((file) => (question(file).title = '总体满意率')));
    expect(blocks[0]!.indicators[0]).toEqual({
      id: 'overall',
      title: '总体满意率',
      text: '总体而言，您对本社区（村）为居民服务的工作满意吗？',
      basisPoints: 4000,
      measure: 'sat.t2/1',
      better: 'higher',
      source: 'resident-survey',
      item: 1,
      rule: { kind: 'proportional' },
    });
    expect(blocks[2]!.indicators[0]).toMatchObject({ title: null, item: null, source: 'third-party-verified' });
    const kinds = ['satisfaction', 'outcome', 'service'];
    expect(blocks.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('lists what carries no weight as the assessed unit’s, better when higher', () => {
    const own: WrittenIndicator = {
      id: 'own',
      text: '全年组织的居民议事会',
      basisPoints: 0,
      measure: '社区统计',
      source: '本社区居委会',
      rule: { kind: 'proportional' },
    };
    const { blocks } = runnable(goodFile((file) => file.blocks[2]!.indicators.push(own)));
    expect(blocks[2]!.indicators[1]).toMatchObject({ id: 'own', source: 'assessed-unit', better: 'higher' });
  });

  test.each<WrittenRule>([
    { kind: 'threshold', from: 0.95 },
    { kind: 'ranking' },
    { kind: 'by-setting', urban: { kind: 'ranking' }, rural: { kind: 'ranking' } },
  ])('never comes from a file with a refused rule: %j', (rule) => {
    const { methodId, evidence, evidenceWords } = runnable(example('good'));
    const file = goodFile((one) => (service(one).rule = rule));
    const admit = () => admitted(file, { methodId, evidence, evidenceWords });
    expect(admit).toThrow(RangeError);
    expect(admit).toThrow(/threshold|ranking/);
  });
});
