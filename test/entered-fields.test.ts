/** Zero ledger 零台账: staff and departments enter what only a person knows, and nothing that the system knows already. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import type * as z from 'zod/mini';
import { officeOperations } from '../src/contract/office-operations';
import { POLICY } from '../src/server/policy';
import { ENTERED_CONTROLS, ENTERED_FIELDS, SEARCH, type Entered } from './entered-fields';

type Schema = z.ZodMiniType;

/** A schema as zod keeps it, as far as it is looked at here. */
interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  options?: Schema[];
  items?: Schema[];
  valueType?: Schema;
  in?: Schema;
  left?: Schema;
  right?: Schema;
  format?: string;
}

const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition;

interface Leaf {
  path: string;
  schema: Schema;
}

/** Every field of a question; those of several variants that have one name are one. */
function leavesOf(path: string, schema: Schema): Leaf[] {
  const definition = definitionOf(schema);
  const { type, shape, innerType, element, options, items, valueType, left, right } = definition;
  switch (type) {
    case 'object':
      return Object.entries(shape!).flatMap(([name, field]) => leavesOf(`${path}.${name}`, field));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
    case 'catch':
      return leavesOf(path, innerType!);
    case 'pipe':
      return leavesOf(path, definition.in!);
    case 'array':
      return leavesOf(`${path}[]`, element!);
    case 'tuple':
      return items!.flatMap((item) => leavesOf(`${path}[]`, item));
    case 'record':
      return leavesOf(`${path}{}`, valueType!);
    case 'intersection':
      return [...leavesOf(path, left!), ...leavesOf(path, right!)];
    case 'union':
      // Options that are no objects are one field together.
      return options!.some((option) => definitionOf(option).type === 'object')
        ? options!.flatMap((option) => leavesOf(path, option))
        : [{ path, schema }];
    default:
      return [{ path, schema }];
  }
}

type Handing = 'staff' | 'department';

/** What a role may ask. */
const askedBy = (...roles: readonly Handing[]) =>
  (Object.keys(officeOperations) as (keyof typeof officeOperations)[]).filter((name) => {
    const { by } = POLICY[name];
    return typeof by !== 'string' && by.some((role) => role !== 'official' && roles.includes(role));
  });

const fieldsOf = (operations: readonly (keyof typeof officeOperations)[]): Leaf[] =>
  operations.flatMap((name) => leavesOf(name, officeOperations[name].input as Schema));

const leaves = fieldsOf(askedBy('staff', 'department'));

/** Questions that hand nothing in. */
const READING = /^(read|list|open|await)[A-Z]/;

/** What the system knows, or has to find out without asking staff. */
const KNOWN =
  /^(community|division|category|round|channel|evidence|openedAt|closedAt|receivedAt|at|time|moment|date|counts?|total|rows|phone|mobile|telephone|contact|openid|resident|reporter|age|sex|address|location|source|state|deadline|overdue)$/i;

const lastName = (path: string): string =>
  path
    .replace(/\[\]|\{\}/g, '')
    .split('.')
    .at(-1)!;

const ADVICE =
  'Each field that staff or departments hand in is declared in test/entered-fields.ts. If only a person knows it, add its line ' +
  'there with what it is; if the system knows it or can find it out, take it out of the question.';

/** Why a field may not be asked for, or `null`. */
function faultOf({ path, schema }: Leaf, entered: Entered | undefined): string | null {
  const operation = path.split('.')[0]!;
  const { type, format } = definitionOf(schema);
  const isText = type === 'string' || type === 'union';
  if (entered === undefined) return `${path}: not declared`;
  if (entered === 'filter')
    return READING.test(operation) ? null : `${path}: a filter in a question that hands something in`;
  if (entered === 'key') return type === 'string' || type === 'number' ? null : `${path}: a key is an id, not ${type}`;
  if (KNOWN.test(lastName(path))) return `${path}: the system knows it, so nobody is asked`;
  switch (entered) {
    case 'choice':
      return ['enum', 'literal', 'boolean', 'number', 'union'].includes(type) ? null : `${path}: no fixed options`;
    case 'moment':
      return format === 'datetime' ? null : `${path}: no moment`;
    case 'words':
      return isText && !format ? null : `${path}: no words`;
    case 'number':
      return type === 'number' ? null : `${path}: no number`;
    case 'photo':
      return isText ? null : `${path}: no picture`;
  }
}

test('staff and departments are asked for nothing but what only a person knows', () => {
  const faults = leaves.map((leaf) => faultOf(leaf, ENTERED_FIELDS[leaf.path])).filter((fault) => fault !== null);
  if (faults.length > 0) throw new Error(`${[...new Set(faults)].join('\n')}\n\n${ADVICE}`);
  process.stdout.write(`${sentence('Community staff', 'staff')}${sentence('Departments', 'department')}`);
});

/** What a role enters, in numbers and by name. */
function sentence(who: string, role: Handing): string {
  const operations = askedBy(role);
  const paths = [...new Set(fieldsOf(operations).map(({ path }) => path))];
  const of = (entered: Entered) => paths.filter((path) => ENTERED_FIELDS[path] === entered);
  const named = (entered: Entered) => `${of(entered).length} (${of(entered).join(', ') || 'none'})`;
  return (
    `${who} use ${operations.length} operations. Texts: ${named('words')}. Numbers: ${named('number')}. Days: ${named('moment')}. ` +
    `Photos: ${named('photo')}. Choices by a tap: ${named('choice')}.\n`
  );
}

test('nothing is declared that is not asked', () => {
  const paths = new Set(leaves.map(({ path }) => path));
  const idle = Object.keys(ENTERED_FIELDS).filter((path) => !paths.has(path));
  if (idle.length > 0) throw new Error(`Take out of test/entered-fields.ts what no question has: ${idle.join(', ')}`);
});

test('a field that asks what the system knows is found, and one that is declared as what it is not', () => {
  const { handleComplaint } = officeOperations;
  const [community] = leavesOf('handleComplaint', handleComplaint.input as Schema).filter(
    ({ path }) => path === 'handleComplaint.community',
  );
  expect(faultOf(community!, 'words')).toContain('the system knows it');
  expect(faultOf(community!, 'filter')).toContain('hands something in');
  expect(faultOf(community!, undefined)).toContain('not declared');
  const words = leavesOf('x', handleComplaint.input.shape.step as unknown as Schema).find(
    ({ path }) => path === 'x.words',
  )!;
  expect(faultOf({ ...words, path: 'x.phone' }, 'words')).toContain('the system knows it');
  expect(faultOf({ ...words, path: 'x.receivedAt' }, 'moment')).toContain('the system knows it');
  expect([faultOf(words, 'words'), faultOf(words, 'choice'), faultOf(words, 'moment')]).toEqual([
    null,
    'x.words: no fixed options',
    'x.words: no moment',
  ]);
});

/** What on a page is written into; days and options are chosen by a tap. */
const WRITTEN = new Set(['Input', 'Textarea', 'Picker', 'WrittenField']);

/** Fields of a page, with their ids as they stand in the source. */
function fieldsIn(file: string, source: string): { field: string; id: string | null }[] {
  const found: { field: string; id: string | null }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningLikeElement(node) && WRITTEN.has(node.tagName.getText())) {
      const id = node.attributes.properties.find((one) => ts.isJsxAttribute(one) && one.name.getText() === 'id');
      const value = id && ts.isJsxAttribute(id) ? id.initializer : undefined;
      const words = value && ts.isStringLiteral(value) ? value.text : (value?.getText() ?? null);
      found.push({ field: `${file}: <${node.tagName.getText()} id=${words ?? '?'}>`, id: words });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

test('on pages of staff nothing is written into but what is declared', () => {
  const fields = readdirSync('src/pages/staff', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => fieldsIn(file, readFileSync(`src/pages/staff/${file}`, 'utf8')));
  expect(fields.length).toBeGreaterThan(3);
  // An id that is computed is looked at in the browser, with all pages.
  const undeclared = fields.filter(({ id }) => id === null || (!id.startsWith('{') && !(id in ENTERED_CONTROLS)));
  if (undeclared.length > 0) {
    const named = undeclared.map(({ field }) => field).join('\n');
    throw new Error(
      `${named}\n\nDeclare each in ENTERED_CONTROLS of test/entered-fields.ts, or do without it. ${ADVICE}`,
    );
  }
  const enters = Object.values(ENTERED_CONTROLS).filter((path) => path !== SEARCH);
  expect(enters.filter((path) => !['words', 'number'].includes(ENTERED_FIELDS[path] ?? ''))).toEqual([]);
});

test('a field that is not declared, or has no id, is found', () => {
  const source = '<View><Input id="phone" /><Textarea /><WrittenField id={field} /></View>';
  expect(fieldsIn('X.tsx', source).map(({ id }) => id)).toEqual(['phone', null, '{field}']);
});
