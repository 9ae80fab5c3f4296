/** The published description of the integration interface says what the contract says. */
import { readFileSync } from 'node:fs';
import { ENDPOINTS, API_OPERATIONS, openApiDocument } from '../src/contract/api-v1';

interface Document {
  paths: Record<
    string,
    { get: { operationId: string; parameters: { name: string; required: boolean; schema: object }[] } }
  >;
}

test('docs/openapi.json is what `npm run openapi` writes', () => {
  expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test('every field of an operation’s input is a parameter, and each reference leads somewhere', () => {
  const { paths } = openApiDocument() as unknown as Document;
  expect(Object.keys(paths)).toEqual(ENDPOINTS.map(({ path }) => path));
  for (const { path, operation } of ENDPOINTS) {
    const { operationId, parameters } = paths[path]!.get;
    expect(operationId).toBe(operation);
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(API_OPERATIONS[operation].input.shape));
    for (const { schema } of parameters) expect(schema).toHaveProperty('type');
  }
  expect(paths['/complaint-metrics']!.get.parameters.map(({ required }) => required)).toEqual([false, true]);
  const text = JSON.stringify(openApiDocument());
  for (const [, path] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = path!
      .split('/')
      .reduce<object>((at, name) => (at as Record<string, object>)[name]!, openApiDocument());
    expect([path, found]).not.toEqual([path, undefined]);
  }
});
