/** Screened text 筛查文本: words as a reader takes them, whatever width, script or gaps they were written with. */

/** Traditional and variant characters of the screened words; what the words do not use is left as it is. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    台: '臺檯颱',
    账: '賬帳帐',
    奖: '獎奬',
    挂: '掛',
    组: '組',
    织: '織',
    机: '機',
    构: '構',
    动: '動',
    阵: '陣',
    档: '檔',
    迹: '跡蹟',
    荣: '榮',
    誉: '譽',
    称: '稱',
    号: '號',
    创: '創',
    达: '達',
    标: '標',
    评: '評',
    领: '領',
    导: '導',
    场: '場',
    设: '設',
    诉: '訴愬',
    访: '訪',
    单: '單',
    数: '數',
    扫: '掃',
    码: '碼',
    转: '轉',
    发: '發',
    录: '錄録',
    陆: '陸',
    参: '參',
    与: '與',
    问: '問',
    应: '應',
    点: '點',
    赞: '贊讚',
    击: '擊',
    关: '關',
    丝: '絲',
    载: '載',
    减: '減',
    压: '壓',
    总: '總',
    满: '滿',
    对: '對',
    农: '農',
    镇: '鎮',
    乡: '鄉',
    决: '決',
    无: '無',
    零: '〇',
    查: '査',
    报: '報',
    员: '員',
    会: '會',
    区: '區',
    来: '來',
    电: '電',
    据: '據',
    为: '為爲',
    归: '歸',
    注: '註',
    册: '冊',
    装: '裝',
    阅: '閱',
    读: '讀',
    浏: '瀏',
    览: '覽',
    价: '價',
    测: '測',
    条: '條',
    写: '寫',
    题: '題',
    系: '係',
    独: '獨',
    适: '適',
    于: '於',
    过: '過',
    强: '強',
    布: '佈',
    齐: '齊',
    备: '備',
    检: '檢',
    吗: '嗎',
    么: '麼麽',
  }).flatMap(([simplified, others]) => Array.from(others, (other) => [other, simplified] as const)),
);

/** Gaps, punctuation, symbols, marks and invisible characters: none of them parts a word from itself. */
const BETWEEN = /[\p{Z}\p{P}\p{S}\p{M}\p{C}]/gu;

interface ScreenedText {
  plain: string;
  /** For each place in `plain`, the first and the last place in the text it comes from. */
  from: [number, number][];
}

export function screenedText(text: string): ScreenedText {
  const from: [number, number][] = [];
  let plain = '';
  let at = 0;
  for (const written of text) {
    for (const character of written.normalize('NFKC').replace(BETWEEN, '').toLowerCase()) {
      const letter = SIMPLIFIED.get(character) ?? character;
      plain += letter;
      for (let i = 0; i < letter.length; i++) from.push([at, at + written.length - 1]);
    }
    at += written.length;
  }
  return { plain, from };
}

/**
 * The words of `text` that match, quoted as they were written, joined by 、; `null` when none do.
 *
 * @param pattern matches no empty text
 */
export function wordsFound(text: string, pattern: RegExp): string | null {
  const { plain, from } = screenedText(text);
  const found = [...plain.matchAll(new RegExp(pattern, 'gu'))].map((match) =>
    text.slice(from[match.index]![0], from[match.index + match[0].length - 1]![1] + 1),
  );
  return found.length > 0 ? [...new Set(found)].join('、') : null;
}

export const hasWords = (text: string, pattern: RegExp): boolean => wordsFound(text, pattern) !== null;
