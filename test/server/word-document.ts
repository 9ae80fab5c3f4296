/** Word document 文档: the parts of a docx, each parsed as XML by rules that allow nothing loose. */
import { JSDOM } from 'jsdom';
import { unzipSync } from 'fflate';

export interface WordDocument {
  /** Paths of all parts. */
  parts: string[];
  /** Text of every paragraph of the body, those of tables too, in order. */
  paragraphs: string[];
  /** Cells of every row of the first table. */
  table: string[][];
  /** Descriptions of pictures. */
  alternatives: string[];
  /** East Asian fonts named in styles. */
  fonts: string[];
  pictures: Buffer[];
}

/** @throws where a part is no well-formed XML */
export function wordDocument(bytes: Uint8Array): WordDocument {
  const files = unzipSync(bytes);
  const { DOMParser } = new JSDOM('').window;
  const parsed = (name: string): Document => {
    const read = new DOMParser().parseFromString(Buffer.from(files[name]!).toString('utf8'), 'application/xml');
    if (read.querySelector('parsererror')) throw new Error(`${name} is not well-formed`);
    return read;
  };
  const documents = new Map(
    Object.keys(files)
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => [name, parsed(name)]),
  );
  const body = documents.get('word/document.xml')!;
  const textOf = (node: Element) =>
    [...node.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join('');
  const [table] = body.getElementsByTagName('w:tbl');
  return {
    parts: Object.keys(files),
    paragraphs: [...body.getElementsByTagName('w:p')].map(textOf),
    table: [...(table?.getElementsByTagName('w:tr') ?? [])].map((row) =>
      [...row.getElementsByTagName('w:tc')].map(textOf),
    ),
    alternatives: [...body.getElementsByTagName('wp:docPr')].map((one) => one.getAttribute('descr') ?? ''),
    fonts: [...documents.get('word/styles.xml')!.getElementsByTagName('w:rFonts')].map(
      (one) => one.getAttribute('w:eastAsia') ?? '',
    ),
    pictures: Object.keys(files)
      .filter((name) => name.startsWith('word/media/'))
      .map((name) => Buffer.from(files[name]!)),
  };
}
