/** What people read stands in one place a room: in files named `words.ts` or `…-words.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const CHINESE = /\p{Script=Han}/u;

const inFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join(folder, file).replaceAll('\\', '/'),
  );

const sources = [
  ...inFolder('src/pages'),
  ...inFolder('src/components'),
  'src/app.ts',
  'src/app.tsx',
  'src/app-words.ts',
]
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    try {
      return [[file, readFileSync(file, 'utf8')] as const];
    } catch {
      return [];
    }
  });

const isForWords = (file: string): boolean => /(^|[/-])words\.ts$/.test(file);

/** WeChat and Taro read a page's title from its own configuration, which can import nothing. */
const isConfiguration = (file: string): boolean => file.endsWith('.config.ts');

/** Every piece of text a program holds: strings, the parts of templates, and what stands between tags. Comments are none. */
function textsIn(file: string, source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node);
    if (isText) texts.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(
    ts.createSourceFile(
      file,
      source,
      ts.ScriptTarget.Latest,
      false,
      file.endsWith('x') ? ts.ScriptKind.TSX : undefined,
    ),
  );
  return texts;
}

const chineseIn = (file: string, source: string) => textsIn(file, source).filter((text) => CHINESE.test(text));

test('no page and no component holds words of its own', () => {
  expect(sources.length).toBeGreaterThan(30);
  const own = sources
    .filter(([file]) => !isForWords(file) && !isConfiguration(file))
    .flatMap(([file, source]) => chineseIn(file, source).map((text) => `${file}: ${text}`));
  expect(own).toEqual([]);
});

test('words are found in strings, templates and between tags, not in comments', () => {
  const source = `/** 提示 */ const a = '一'; const b = \`二\${a}三\`; // 注
    export const C = () => <View title="四">五{a}六</View>;`;
  expect(chineseIn('x.tsx', source)).toEqual(['一', '二', '三', '四', '五', '六']);
});

/** What a resident need not know: the statistician's words, the programmer's, and the office's. */
const JARGON =
  /置信|区间|样本|加权|权数|显著|方差|均值|概率|分层|抽样误差|检验|算法|缓存|接口|参数|校验|异常|数据库|后台|客户端|哈希|令牌|会话|\b(API|ID|URL|HTTP|JSON|n=|openid|token|OpenID|QR)\b/;

const residentsRead = (file: string): boolean => /^src\/(pages\/resident|components|app)/.test(file);

test('residents read no jargon', () => {
  const read = sources.filter(([file]) => residentsRead(file) && (isForWords(file) || isConfiguration(file)));
  expect(read.length).toBeGreaterThanOrEqual(3);
  const jargon = read.flatMap(([file, source]) =>
    chineseIn(file, source)
      .filter((text) => JARGON.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(jargon).toEqual([]);
});

test('a sentence in Chinese has Chinese punctuation', () => {
  const half = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u;
  const halves = sources.flatMap(([file, source]) =>
    chineseIn(file, source)
      .filter((text) => half.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(halves).toEqual([]);
});
