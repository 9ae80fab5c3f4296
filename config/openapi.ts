/** `npm run openapi`: writes docs/openapi.json from the contract. */
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from '../src/contract/api-v1';

const FILE = 'docs/openapi.json';

async function write(): Promise<void> {
  const style = await resolveConfig(FILE);
  await writeFile(FILE, await format(JSON.stringify(openApiDocument()), { ...style, parser: 'json' }));
}

void write();
