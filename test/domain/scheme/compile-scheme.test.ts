import { compileScheme } from '../../../src/domain/scheme/compile-scheme';
import type { SchemeFile } from '../../../src/domain/scheme/scheme-file';
import { faultsIn, goodFile, question, reviewsIn, service, violationsOf } from './schemes';

const compiled = (change: (file: SchemeFile) => void) => compileScheme(goodFile(change));
const surveyed = (file: SchemeFile, evidence: string) =>
  file.blocks[0]!.indicators.forEach((indicator) => (indicator.evidence = evidence));

const INVITED = { methodId: 'csm/1', evidence: 'invited', evidenceWords: '受邀抽样', notices: [] };
const OPEN = { methodId: 'csm/1', evidence: 'open', evidenceWords: '开放参与，非概率样本' };

describe('a refused scheme says on what evidence it would have rested', () => {
  const refuse = (file: SchemeFile) => (service(file).rule = { kind: 'ranking' });

  test('invited, or open with the words for it', () => {
    expect(compiled(refuse)).toMatchObject({ outcome: 'refused', ...INVITED });
    const open = compiled((file) => {
      refuse(file);
      surveyed(file, 'open');
    });
    expect(open).toMatchObject({
      outcome: 'refused',
      ...OPEN,
      notices: [{ code: 'open-evidence', zh: OPEN.evidenceWords }],
    });
  });

  test('none where no resident is asked, or where only ledgers are looked at', () => {
    const none = { outcome: 'refused', methodId: 'csm/1', evidence: null, evidenceWords: null, notices: [] };
    expect(compiled((file) => file.blocks.shift())).toMatchObject(none);
    expect(compiled((file) => surveyed(file, '台账'))).toMatchObject(none);
    expect(compiled((file) => (question(file).evidence = '台账'))).toMatchObject({ ...INVITED, outcome: 'refused' });
  });
});

test('what a third party calls open says nothing of the survey', () => {
  const file = goodFile(({ blocks }) => {
    blocks.reverse();
    blocks[0]!.indicators[0]!.evidence = 'open';
  });
  expect(faultsIn(file)).toEqual([]);
  expect(compileScheme(file)).toMatchObject({ outcome: 'runnable', ...INVITED });
});

test('open participation is said to be no probability sample, in both languages', () => {
  const open = compiled((file) => surveyed(file, 'open'));
  const said = {
    code: 'open-evidence',
    zh: OPEN.evidenceWords,
    en: expect.stringContaining('not a probability sample'),
  };
  expect(open).toMatchObject({ outcome: 'runnable', notices: [said] });
});

describe('what somebody has to read', () => {
  const AT = 'blocks[2].indicators[0].text';
  const withService = (text: string) => goodFile((file) => (service(file).text = text));

  test('is not what is refused in the same words', () => {
    expect(violationsOf(withService('社区台账登记'))).toEqual([`S3 ${AT} 台账`]);
    expect(reviewsIn(withService('社区台账登记'))).toEqual([]);
  });

  test('is not a word within the refused words, but is where the same word stands alone elsewhere', () => {
    const both = goodFile((file) => {
      service(file).text = '社区活动阵地';
      service(file).source = '党建阵地情况';
    });
    expect(violationsOf(withService('社区活动阵地'))).toEqual([`S3 ${AT} 活动阵地`]);
    expect(reviewsIn(withService('社区活动阵地'))).toEqual([]);
    expect(reviewsIn(both)).toEqual(['S3 blocks[2].indicators[0].source 阵地']);
  });

  test('is what stands beside the refused words, or may break another rule', () => {
    expect(reviewsIn(withService('社区台账和档案'))).toEqual([`S3 ${AT} 台账、档案`]);
    const source = goodFile((file) => (service(file).source = '档案'));
    expect(violationsOf(source)).toEqual(['S4 blocks[2].indicators[0].source 档案']);
    expect(reviewsIn(source)).toEqual(['S3 blocks[2].indicators[0].source 档案']);
  });

  test('comes with the question to answer, in both languages', () => {
    expect(compileScheme(withService('社区档案情况'))).toMatchObject({
      outcome: 'runnable',
      reviews: [
        {
          code: 'S3',
          question: {
            zh: expect.stringMatching(/^请人工复核.*。$/),
            en: expect.stringMatching(/^Somebody has to read this.*\.$/),
          },
        },
      ],
    });
  });
});
