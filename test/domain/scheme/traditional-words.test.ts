/** What is screened in simplified characters is screened in traditional and variant ones, and quoted as it was written. */
import { codesOf, goodFile, question, reviewsIn, service, violationsOf } from './schemes';

const SERVICE = 'blocks[2].indicators[0].text';
const withService = (text: string) => goodFile((file) => (service(file).text = text));
const withQuestion = (text: string) => goodFile((file) => (question(file).text = text));
const words = (list: string) => list.split(' ');

test.each(words('臺賬 檯帳 颱賬 獎牌 奬牌 掛牌 組織機構 活動陣地'))('the order’s things: %s', (word) => {
  expect(violationsOf(withService(`社區${word}登記`))).toEqual([`S3 ${SERVICE} ${word}`]);
});

test.each([
  ...words('投訴數 投愬數 信訪件次 工單數 投訴總量 投訴來電量 投訴為零 投訴爲零 投訴歸零 減少投訴 壓降投訴 無投訴'),
  ...words('掃碼率 轉發 點贊 點讚 登錄 登録 登陸 註冊數 關注數 關註數 下載量 安裝量 閱讀量 瀏覽量 點擊量 粉絲數'),
  ...words('參與率 問卷數 評價數 測評條數 答題數 填寫率 應答率'),
])('counts of what people did: %s', (word) => {
  expect(violationsOf(withService(word))).toEqual([`S7 ${SERVICE} ${word}`]);
});

test('data about complaints are no count of them', () => {
  expect(violationsOf(withService('第三方核對的投訴數據'))).toEqual([]);
});

test.each([
  ['S3', words('檔案 痕跡 痕蹟 榮譽 稱號 創建 達標 評比 標牌 領導小組 成立機構 場所建設')],
  ['S5', words('自評 自報 自査 自行填報')],
  ['S6', words('城區單獨 城鎮除外 農村另按係數 鄉鎮不適用')],
  ['S8', words('一票否決 減分')],
  ['S9', words('不低於95 達到95 超過95 強制分佈')],
])('what somebody has to read for %s: %j', (code, list) => {
  for (const word of list) {
    expect(reviewsIn(withService(`此項${word}`))).toEqual([`${code} ${SERVICE} ${word}`]);
    expect(violationsOf(withService(`此項${word}`))).toEqual([]);
  }
});

test.each(words('本社區監督小組 社區居委會 居民委員會 村民委員會 被考核單位 自評小組'))(
  '%s cannot be the third party that checks itself',
  (verifiedBy) => {
    expect(codesOf(goodFile((file) => (service(file).verifiedBy = verifiedBy)))).toEqual(['S5']);
  },
);

test.each([
  '您對臺賬公開滿意嗎',
  '臺賬公開，居民滿意嗎，請選',
  '臺賬公開，居民滿意麼，請選',
  '臺賬公開，居民滿意麽，請選',
  '居民對臺賬公開的滿意得分',
])('residents may be asked: %s', (text) => {
  expect(violationsOf(withQuestion(text))).toEqual([]);
});

test.each([
  '您社區的臺賬齊全，居民滿意',
  '臺賬完備，您滿意嗎',
  '請查閱臺賬，您滿意嗎',
  '請査看臺賬，您滿意嗎',
  '請檢查臺賬，您滿意嗎',
  '臺賬已報送，您滿意嗎',
  '對照臺賬，您滿意嗎',
  '有無臺賬，您滿意嗎',
  '是否設臺賬，您滿意嗎',
])('a check dressed as a survey is a check: %s', (text) => {
  expect(violationsOf(withQuestion(text))).toEqual(['S3 blocks[0].indicators[0].text 臺賬']);
});
