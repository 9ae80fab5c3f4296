/** S5 自报数据: data supplied by the assessed unit carry no weight. */
import { ASSESSED_UNIT } from '../scored-measures';
import type { SchemeFile, WrittenIndicator } from '../scheme-file';
import { hasWords } from '../screened-text';
import type { Finding } from '../violation';

export const selfSupplied = ({ blocks }: SchemeFile): Finding[] =>
  blocks.flatMap(({ indicators }, b) =>
    indicators.flatMap((indicator, i) =>
      indicator.basisPoints > 0 ? suppliers(indicator, `blocks[${b}].indicators[${i}]`) : [],
    ),
  );

function suppliers({ source, verifiedBy, basisPoints }: WrittenIndicator, at: string): Finding[] {
  const findings: Finding[] = [];
  if (source === ASSESSED_UNIT || isOwnWord(source)) {
    findings.push({ at: `${at}.source`, words: `${source}（${basisPoints}）` });
  }
  if (verifiedBy !== undefined && isOwnWord(verifiedBy)) {
    findings.push({ at: `${at}.verifiedBy`, words: `${verifiedBy}（${basisPoints}）` });
  }
  return findings;
}

/** A third party may have 社区 in the middle of its name; the assessed unit's begins with it, or says 本 or 自. */
const OWN =
  /^(?:本|各|被考核)?(?:社区|居委会|村委会|居民委员会|村民委员会|村居|行政村)|本社区|本村|被考核|自评|自报|自查/;

export const isOwnWord = (text: string): boolean => hasWords(text, OWN);
