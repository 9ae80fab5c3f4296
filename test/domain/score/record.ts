/**
 * Writes down what a method makes of the battery, once and for all: `node --import tsx test/domain/score/record.ts csm/2`.
 * A record is never overwritten: a method that has one is frozen, and a change takes a new id.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { newBattery, resultsOf } from './battery';
import { recordFile } from './record-file';
import { methodOf } from '../../../src/domain/score/method';

async function record(id: string): Promise<void> {
  const method = methodOf(id);
  if (!method) throw new Error(`${id} is no method of src/domain/score/method.ts`);
  const file = recordFile(id);
  if (existsSync(file)) throw new Error(`${id} is frozen in ${file}; give the change a new id`);
  const battery = newBattery();
  const text = JSON.stringify({ battery, results: resultsOf(battery, method) });
  writeFileSync(file, await format(text, { parser: 'json', printWidth: 120 }));
}

void record(process.argv[2] ?? '');
