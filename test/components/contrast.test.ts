/** Contrast 对比度: by the formula of WCAG 2.2, from the tokens themselves, light and dark. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Colours = ReadonlyMap<string, string>;

const scss = readFileSync('src/app.scss', 'utf8');

const propertiesOf = (block: string): [string, string][] =>
  [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!]);

const [lightBlock = '', darkBlock = ''] = scss.split('@media (prefers-color-scheme: dark)');
const light: Colours = new Map(propertiesOf(lightBlock));
const dark: Colours = new Map([...light, ...propertiesOf(darkBlock)]);

function luminance(colour: string): number {
  const digits =
    colour.length === 4
      ? colour
          .slice(1)
          .split('')
          .map((digit) => digit + digit)
          .join('')
      : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((start) => parseInt(digits.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is drawn, on what it may lie, and the least contrast: 7 and 4.5 for words, 3 for marks. */
const RULES: readonly [drawn: string, on: readonly string[], least: number][] = [
  ['ink', ['paper', 'ground', 'brand-tint', 'warning-tint'], 7],
  ['secondary', ['paper', 'ground', 'brand-tint'], 4.5],
  ['brand', ['paper', 'ground', 'brand-tint'], 4.5],
  ['brand-dark', ['paper', 'ground', 'brand-tint'], 4.5],
  ['on-brand', ['brand'], 4.5],
  ['on-bar', ['bar'], 4.5],
  ['warning', ['paper', 'ground', 'warning-tint'], 4.5],
  ['error', ['paper', 'ground'], 4.5],
  ['control-line', ['paper', 'ground', 'brand-tint'], 3],
];

/** The ring and its edge together: on every surface one of the two is seen, and they are seen from each other. */
const SURFACES = ['paper', 'ground', 'brand-tint', 'warning-tint', 'brand', 'bar'];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s', (_, colours) => {
  const of = (name: string): string => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`There is no colour --${name} in src/app.scss`);
    return colour;
  };

  test.each(RULES.flatMap(([drawn, on, least]) => on.map((under) => [drawn, under, least] as const)))(
    '%s is read on %s: at least %d to 1',
    (drawn, under, least) => expect(contrast(of(drawn), of(under))).toBeGreaterThanOrEqual(least),
  );

  test.each(SURFACES)('the focus is seen on %s', (surface) => {
    const seen = ['focus', 'focus-edge'].map((part) => contrast(of(part), of(surface)));
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(3);
    expect(contrast(of('focus'), of('focus-edge'))).toBeGreaterThanOrEqual(3);
  });
});

test('dark mode has a value of its own for every colour but the ring', () => {
  const own = new Map(propertiesOf(darkBlock));
  expect([...light.keys()].filter((name) => !own.has(name))).toEqual(['focus']);
});

test('the formula gives what WCAG gives', () => {
  expect(contrast('#fff', '#000')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.scss'))
  .map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join('src', file), 'utf8')] as const);

test('no style sheet has a colour of its own', () => {
  const named = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?)\(|:\s*(white|black|gray|grey|red|green|blue)\b/i;
  const own = sheets.filter(([file, text]) => !/^(app|components\/tokens)\.scss$/.test(file) && named.test(text));
  expect(sheets.length).toBeGreaterThan(10);
  expect(own.map(([file]) => file)).toEqual([]);
});

/** Every rule of the style sheets that sets words and what is behind them at once. */
const pairs = sheets.flatMap(([file, text]) =>
  [...text.matchAll(/\{([^{}]*)/g)].flatMap(([, block = '']) => {
    const behind = /background:\s*\$([a-z-]+);/.exec(block)?.[1];
    const words = /(?:^|\s)color:\s*\$([a-z-]+);/.exec(block)?.[1];
    return behind && words ? [[file, words, behind] as const] : [];
  }),
);

test.each(pairs)('%s: %s words are read on %s, light and dark', (_, words, behind) => {
  for (const colours of [light, dark]) {
    expect(contrast(colours.get(words)!, colours.get(behind)!)).toBeGreaterThanOrEqual(4.5);
  }
});
