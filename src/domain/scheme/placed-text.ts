/** Placed text 各处文字: every free text of a scheme file with its place, so that none escapes the screen. */
import { isAdmittedSource, SCORED_MEASURES } from './scored-measures';
import type { SchemeFile, WrittenBlock, WrittenIndicator } from './scheme-file';
import { hasWords } from './screened-text';

export interface PlacedText {
  at: string;
  text: string;
  /** It asks residents how satisfied they are: «are you satisfied with the activity room», not «has an activity room». */
  asksResidents: boolean;
}

export const placedTexts = (file: SchemeFile): PlacedText[] => [
  plain('title', file.title),
  ...file.blocks.flatMap(blockTexts),
  ...(file.adjustments ?? []).map(({ text }, i) => plain(`adjustments[${i}].text`, text)),
  ...(file.grades ?? []).map(({ label }, i) => plain(`grades[${i}].label`, label)),
];

function blockTexts(block: WrittenBlock, b: number): PlacedText[] {
  const asksResidents = block.indicators.every(isSurveyed) && asksSatisfaction(block.title);
  return [
    plain(`blocks[${b}].id`, block.id),
    { at: `blocks[${b}].title`, text: block.title, asksResidents },
    ...block.indicators.flatMap((indicator, i) => indicatorTexts(indicator, `blocks[${b}].indicators[${i}]`)),
  ];
}

function indicatorTexts(indicator: WrittenIndicator, at: string): PlacedText[] {
  const { id, title, text, measure, source, evidence, verifiedBy } = indicator;
  const asked = (key: string, words: string): PlacedText => ({
    at: `${at}.${key}`,
    text: words,
    asksResidents: isSurveyed(indicator) && asksSatisfaction(words),
  });
  return [
    plain(`${at}.id`, id),
    ...(title === undefined ? [] : [asked('title', title)]),
    asked('text', text),
    ...(SCORED_MEASURES.has(measure) ? [] : [plain(`${at}.measure`, measure)]),
    ...(isAdmittedSource(source) ? [] : [plain(`${at}.source`, source)]),
    ...(evidence === undefined ? [] : [plain(`${at}.evidence`, evidence)]),
    ...(verifiedBy === undefined ? [] : [plain(`${at}.verifiedBy`, verifiedBy)]),
  ];
}

const plain = (at: string, text: string): PlacedText => ({ at, text, asksResidents: false });

const isSurveyed = ({ source, measure }: WrittenIndicator): boolean =>
  source === 'resident-survey' && SCORED_MEASURES.get(measure)?.source === source;

const ASKS = /您.*满意|是否满意|满不满意|满意[吗么]|满意(?:率|度|程度|得分)?(?:如何)?$/;

/** Words of an inspection. A question that uses them asks residents to inspect, not how satisfied they are. */
const INSPECTS = /齐全|完备|查阅|查看|检查|报送|上报|对照|有无|是否[有建设成配]/;

/** Each text has to ask by itself: an honest question must not cover for a title that counts ledgers. */
const asksSatisfaction = (text: string): boolean => hasWords(text, ASKS) && !hasWords(text, INSPECTS);
