/** Residents may be asked how satisfied they are with anything; nobody else's count of it becomes a question by that. */
import type { SchemeFile } from '../../../src/domain/scheme/scheme-file';
import { codesOf, goodFile, question, service, violationsOf } from './schemes';

const withQuestion = (text: string) => goodFile((file) => (question(file).text = text));
const brokenBy = (change: (file: SchemeFile) => void) => violationsOf(goodFile(change));
const ASKED = '您对社区的台账公开满意吗？';

test.each([
  ASKED,
  '您在多大程度上满意社区的台账公开工作？',
  '社区的台账公开是否满意，请选择',
  '社区的台账公开满不满意，请选择',
  '社区的台账公开，居民满意么，请选择',
  '居民对台账公开的满意率如何？',
  '居民对台账公开的满意度',
  '居民对台账公开的满意程度',
  '居民对台账公开的满意得分',
  '对台账公开，是满意还是不满意？',
])('a question about satisfaction: %s', (text) => {
  expect(violationsOf(withQuestion(text))).toEqual([]);
});

test.each([
  '社区是否有台账，您满意吗？',
  '社区是否建台账，您满意吗？',
  '社区有无台账，您满意吗？',
  '请查阅台账，您满意吗？',
  '请查看台账，您满意吗？',
  '台账完备，您满意吗？',
  '台账已报送，您满意吗？',
  '台账已上报，您满意吗？',
  '满意度对照台账得分，再行公布',
])('an inspection with the word satisfaction in it: %s', (text) => {
  expect(violationsOf(withQuestion(text))).toEqual(['S3 blocks[0].indicators[0].text 台账']);
});

describe('only a survey of residents asks residents', () => {
  test('a third party that asks is still a check', () => {
    expect(brokenBy((file) => (service(file).text = ASKED))).toEqual(['S3 blocks[2].indicators[0].text 台账']);
  });

  test('so is a survey by a measure that no survey gives', () => {
    const asked = goodFile((file) => Object.assign(question(file), { measure: '自定口径', text: ASKED }));
    expect(codesOf(asked)).toEqual(['S1', 'S3', 'S4']);
  });

  test('a measure of satisfaction does not make a survey of another source', () => {
    const told = goodFile((file) => {
      Object.assign(question(file), { source: '街道考核组', text: ASKED });
      delete question(file).item;
    });
    expect(violationsOf(told)).toEqual([
      'S1 blocks[0].basisPoints 居民满意度 6000（其中居民调查满意度 2000）；诉求办理结果 2500',
      'S3 blocks[0].indicators[0].text 台账',
      'S4 blocks[0].indicators[0].source 街道考核组',
    ]);
  });
});

describe('the title of a block', () => {
  test('may ask where all its indicators are asked', () => {
    expect(brokenBy((file) => (file.blocks[0]!.title = ASKED))).toEqual([]);
  });

  test('is screened where one of them is not', () => {
    const mixed = (file: SchemeFile) => {
      file.blocks[0]!.title = ASKED;
      question(file).basisPoints -= 500;
      file.blocks[0]!.indicators.push({ ...service(file), id: 'checked', basisPoints: 500 });
    };
    expect(brokenBy(mixed)).toEqual(['S3 blocks[0].title 台账']);
  });
});

test('side rules, grades and sources are screened too', () => {
  const said = brokenBy((file) => {
    file.adjustments = [{ kind: 'bonus', text: '台账规范' }];
    file.grades = [{ label: '奖牌社区', from: 90 }];
    service(file).source = '活动阵地检查组';
  });
  expect(said.filter((one) => one.startsWith('S3'))).toEqual([
    'S3 blocks[2].indicators[0].source 活动阵地',
    'S3 adjustments[0].text 台账',
    'S3 grades[0].label 奖牌',
  ]);
});
