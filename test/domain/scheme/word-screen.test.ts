import type { SchemeFile } from '../../../src/domain/scheme/scheme-file';
import { DEFAULT_ITEMS } from '../../../src/domain/item';
import { goodFile, question, reviewsIn, service, violationsOf } from './schemes';

const withService = (text: string) => goodFile((file) => (service(file).text = text));
const withQuestion = (text: string) => goodFile((file) => (question(file).text = text));
const SERVICE = 'blocks[2].indicators[0].text';
const QUESTION = 'blocks[0].indicators[0].text';

describe('the five things of the order', () => {
  test.each([
    ['为民服务台账完整', '台账'],
    ['台帐登记', '台帐'],
    ['台　账', '台　账'],
    ['台 · 账', '台 · 账'],
    ['台\u200b账', '台\u200b账'],
    ['臺賬齊全', '臺賬'],
    ['門口掛牌', '掛牌'],
    ['獲得獎牌', '獎牌'],
    ['建立組織機構', '組織機構'],
    ['活動—陣地', '活動—陣地'],
    ['建有活动“阵地”', '活动“阵地'],
    ['奖\n牌、奖牌', '奖\n牌、奖牌'],
  ])('%j is refused with its own words', (text, words) => {
    expect(violationsOf(withService(text))).toEqual([`S3 ${SERVICE} ${words}`]);
  });

  test.each<[string, (file: SchemeFile) => void]>([
    ['title', (file) => (file.title = '社区台账考核方案')],
    ['blocks[2].id', (file) => (file.blocks[2]!.id = '台账')],
    ['blocks[2].title', (file) => (file.blocks[2]!.title = '台账')],
    ['blocks[2].indicators[0].id', (file) => (service(file).id = '台账')],
    ['blocks[2].indicators[0].title', (file) => (service(file).title = '台账')],
    ['blocks[2].indicators[0].measure', (file) => (service(file).measure = '台账')],
    ['blocks[2].indicators[0].evidence', (file) => (service(file).evidence = '台账')],
    ['blocks[2].indicators[0].verifiedBy', (file) => (service(file).verifiedBy = '台账检查组')],
    ['blocks[0].title', (file) => (file.blocks[0]!.title = '台账与满意度管理')],
    ['blocks[0].indicators[0].title', (file) => (question(file).title = '台账齐全')],
    ['blocks[0].indicators[0].evidence', (file) => (question(file).evidence = '台账')],
  ])('they are found at %s, behind an honest question too', (at, change) => {
    expect(violationsOf(goodFile(change))).toEqual([`S3 ${at} 台账`]);
  });

  test('residents may be asked how satisfied they are with any of them', () => {
    for (const thing of ['台账公开', '奖牌评选', '挂牌服务', '自治组织机构', '活动阵地']) {
      expect(violationsOf(withQuestion(`您对本社区的${thing}满意吗？`))).toEqual([]);
    }
  });

  test.each(['社区台账是否齐全', '您社区的台账齐全，居民满意', '对照满意度台账检查', '居民台账'])(
    'a check dressed as a survey is a check: %s',
    (text) => {
      expect(violationsOf(withQuestion(text))).toEqual([`S3 ${QUESTION} 台账`]);
    },
  );
});

describe('the word screen asks for review', () => {
  test('«are you satisfied with the activity room» passes, «has an activity room» is reviewed', () => {
    expect(reviewsIn(withQuestion('您对社区活动室满意吗？'))).toEqual([]);
    expect(reviewsIn(withService('社区有活动室'))).toEqual([`S3 ${SERVICE} 活动室`]);
    expect(violationsOf(withService('社区有活动室'))).toEqual([]);
    expect(reviewsIn(withQuestion('社区有活动室'))).toEqual([`S3 ${QUESTION} 活动室`]);
  });

  test.each(
    '档案 痕迹 荣誉 称号 创建 达标 评比 标牌 牌子 领导小组 成立志愿服务组织 成立机构 阵地 活动室 场所建设 展示'.split(
      ' ',
    ),
  )('%s', (word) => {
    expect(reviewsIn(withService(`社区${word}情况`))).toEqual([`S3 ${SERVICE} ${word}`]);
    expect(violationsOf(withService(`社区${word}情况`))).toEqual([]);
  });

  test('榮 譽 written otherwise is the same word', () => {
    expect(reviewsIn(withService('榮 譽'))).toEqual([`S3 ${SERVICE} 榮 譽`]);
  });

  test.each([
    ['S5', '由社区自查评分', '自查'],
    ['S6', '农村社区按０．８折算', '农村社区按０．８折算'],
    ['S8', '获奖的另加分', '加分'],
    ['S9', '满意率不低于95%得满分', '不低于95'],
    ['S9', '全区排名前10名得满分', '排名、前10名'],
  ])('prose that says what the keys may not, %s, also in a survey item: %s', (code, text, words) => {
    expect(reviewsIn(withService(text))).toEqual([`${code} ${SERVICE} ${words}`]);
    expect(reviewsIn(withQuestion(`${text}，您满意吗`))).toEqual([`${code} ${QUESTION} ${words}`]);
  });
});

describe('S7 counts of what people did', () => {
  test.each([
    ['投诉量同比下降', '投诉量'],
    ['全年零投诉', '零投诉'],
    ['投 訴 數', '投 訴 數'],
    ['〇投诉', '〇投诉'],
    ['０上访', '０上访'],
    ['信访件次', '信访件次'],
    ['压降12345工单', '压降12345工单'],
    ['扫码率', '扫码率'],
    ['居民转发、分享', '转发、分享'],
    ['小程序登录', '登录'],
    ['测评参与率', '参与率'],
    ['答卷份数', '答卷份数'],
    ['问卷回收率', '问卷回收率'],
    ['公众号关注数', '关注数'],
  ])('%s', (text, words) => {
    expect(violationsOf(withService(text))).toEqual([`S7 ${SERVICE} ${words}`]);
  });

  test.each([
    'complaint-count',
    'cmp.count/1',
    'zero_complaints',
    'scan-rate',
    'shares',
    'login.count',
    'response-count',
    'responses',
  ])('the measure %s, named once and not as S4 too', (measure) => {
    expect(violationsOf(goodFile((file) => (service(file).measure = measure)))).toEqual([
      `S7 blocks[2].indicators[0].measure ${measure}`,
    ]);
  });

  test.each(['share-satisfied', 'response-time'])('the measure %s counts nothing; it is only not known', (measure) => {
    expect(violationsOf(goodFile((file) => (service(file).measure = measure)))).toEqual([
      `S4 blocks[2].indicators[0].measure ${measure}`,
    ]);
  });

  test.each([
    '投诉办理后居民确认已解决的比例',
    '诉求按时答复并经第三方核实的比例',
    '居民代表参与议事的第三方评价',
    '扭转发展滞后',
    '第三方核对的投诉数据',
  ])('no count: %s', (text) => {
    expect(violationsOf(withService(text))).toEqual([]);
  });

  test('residents may be asked about the handling of complaints', () => {
    expect(violationsOf(withQuestion('您对社区转发的办事信息满意吗？'))).toEqual([]);
  });

  test('a response rate does not become a survey item by being called one', () => {
    expect(violationsOf(withQuestion('居民对满意度测评的参与率'))).toEqual([`S7 ${QUESTION} 参与率`]);
  });
});

test('the product’s own items pass without a word', () => {
  for (const { question: text } of DEFAULT_ITEMS) {
    expect(violationsOf(withQuestion(text))).toEqual([]);
    expect(reviewsIn(withQuestion(text))).toEqual([]);
  }
});
