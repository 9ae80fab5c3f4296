/** Score bulletin 测评结果通报: a division's round as a Word document, from what the page of scores is told and nothing else. */
import { AlignmentType, Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import type { Scores } from '../contract/read-scores';
import type { Item } from '../domain/item';
import { minuteWords } from '../domain/ledger/ledger-words';
import { BECAUSE } from '../domain/score/because';
import { BULLETIN_WORDS as WORDS, DISCLOSURE_TITLES } from '../domain/score/bulletin-words';
import { COMPARISON_STATEMENT, EVIDENCE_NAMES, METHOD_STATEMENT } from '../domain/report/report-words';
import { HOW_TO_READ, VERDICT_TITLES } from '../domain/report/report-words';
import { bandTable, run } from './bulletin-table';
import { disclosureOf } from './disclosure-items';
import { intervalPicture } from './interval-picture';
import { inOrder, isShown } from './score-cells';
import { shownFigure } from './shown-figure';
import type { RoundReach } from './store/round-reach';

export interface Bulletin {
  scores: Scores & { round: NonNullable<Scores['round']> };
  regionInFull: string;
  items: readonly Item[];
  reach: RoundReach;
  madeAt: Date;
}

/** Fonts that Word in China has; other programs put their own in their place. */
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEAD = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };

/** Widest that stands between the margins of A4, in px at 96 a inch. */
const PICTURE_WIDTH = 600;

const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)], spacing: { after: 120 } });

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });

export async function scoreBulletin(bulletin: Bulletin): Promise<Buffer> {
  const { scores, madeAt } = bulletin;
  const { division, round } = scores;
  const title = WORDS.title(division.name, round.title);
  const document = new Document({
    title,
    creator: '民评',
    description: WORDS.madeAt(minuteWords(madeAt)),
    styles: {
      default: {
        document: { run: { font: BODY, size: 24, language: { eastAsia: 'zh-CN', value: 'zh-CN' } } },
        title: {
          run: { font: HEAD, size: 36 },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
        },
        heading1: { run: { font: HEAD, size: 28 }, paragraph: { spacing: { before: 280, after: 140 } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...(round.demonstration ? [plain(WORDS.demonstration)] : []),
          ...headline(scores),
          ...(await below(scores)),
          heading(WORDS.method),
          plain(`${scores.methodId}。${METHOD_STATEMENT}${HOW_TO_READ}`),
          plain(COMPARISON_STATEMENT),
          heading(WORDS.disclosure),
          plain(WORDS.disclosureNote),
          ...Object.entries(disclosureOf(bulletin)).map(
            ([item, said]) =>
              new Paragraph({
                spacing: { after: 80 },
                children: [
                  run({ text: `${DISCLOSURE_TITLES[item as keyof typeof DISCLOSURE_TITLES]}：`, bold: true }),
                  new TextRun(said),
                ],
              }),
          ),
          plain(WORDS.madeAt(minuteWords(madeAt))),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headline(scores: Scores): Paragraph[] {
  const { headline: score, target, evidence, methodId } = scores;
  const figure = shownFigure(score);
  const said = figure
    ? WORDS.figure(figure.value, figure.limits, WORDS.people(score.n))
    : WORDS.noFigure(BECAUSE[score.because ?? 'no-answers'].zh);
  const verdict = score.verdict
    ? VERDICT_TITLES[score.verdict]
    : `${WORDS.notScored}（${BECAUSE[score.notScored ?? 'no-answers'].zh}）`;
  return [
    heading(WORDS.headline),
    plain(said),
    plain(WORDS.source(EVIDENCE_NAMES[evidence], methodId)),
    ...(target === null ? [] : [plain(WORDS.target(Math.round(target * 100), verdict))]),
  ];
}

async function below(scores: Scores) {
  const { division, below: rows, headline: whole } = scores;
  if (rows.length === 0) return [heading(WORDS.below[division.level]), plain(WORDS.noneBelow)];
  const shown = inOrder(rows).filter(({ score }) => isShown(score));
  const start = [heading(WORDS.below[division.level]), plain(WORDS.order), bandTable(scores)];
  if (shown.length === 0) return start;
  const { png, width, height } = await intervalPicture(
    shown.map(({ division: { name }, score: { estimate, interval } }) => ({ name, estimate, ...interval! })),
    whole.estimate,
  );
  const alt = WORDS.picture(shown.length, shownFigure(whole)?.value ?? null);
  const transformation = { width: PICTURE_WIDTH, height: Math.round((PICTURE_WIDTH * height) / width) };
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation,
    altText: { name: WORDS.pictureTitle, title: WORDS.pictureTitle, description: alt },
  });
  return [
    ...start,
    new Paragraph({ children: [image], alignment: AlignmentType.CENTER, spacing: { before: 160 } }),
    plain(WORDS.caption),
  ];
}
