/** S1 满意度为主: satisfaction has at least 5000 basis points and strictly more than any other block. */
import { SCORED_MEASURES } from '../scored-measures';
import { pathText } from '../fault';
import type { SchemeFile, WrittenBlock, WrittenIndicator } from '../scheme-file';
import type { Finding } from '../violation';

const LEAST = 5000;

export function satisfactionFirst({ blocks }: SchemeFile): Finding[] {
  const declared = blocks.filter(({ kind }) => kind === 'satisfaction');
  const others = blocks.filter(({ kind }) => kind !== 'satisfaction');
  const satisfaction = declared.reduce((sum, block) => sum + satisfactionIn(block), 0);
  const rival = others.find(({ basisPoints }) => basisPoints >= satisfaction);
  if (satisfaction >= LEAST && !rival) return [];
  const first = declared[0];
  return [
    {
      at: first ? pathText(['blocks', blocks.indexOf(first), 'basisPoints']) : 'blocks',
      words: [first ? declared.map(shown).join('、') : '没有 kind 为 satisfaction 的板块', rival && shown(rival)]
        .filter(Boolean)
        .join('；'),
    },
  ];
}

/** A block is satisfaction as far as its indicators are, whatever it calls itself, and never beyond its own weight. */
const satisfactionIn = (block: WrittenBlock): number =>
  Math.min(
    block.basisPoints,
    block.indicators.filter(isSatisfaction).reduce((sum, { basisPoints }) => sum + basisPoints, 0),
  );

const isSatisfaction = ({ source, measure }: WrittenIndicator): boolean =>
  source === 'resident-survey' && SCORED_MEASURES.get(measure)?.satisfaction === true;

function shown(block: WrittenBlock): string {
  const surveyed = satisfactionIn(block);
  const partly = block.kind === 'satisfaction' && surveyed !== block.basisPoints;
  return `${block.title} ${block.basisPoints}${partly ? `（其中居民调查满意度 ${surveyed}）` : ''}`;
}
