/** Complaints for tests: sent, followed by steps of a unit, and read. */
import { randomUUID } from 'node:crypto';
import type { NewComplaint } from '../../src/contract/submit-complaint';
import { unitTakes } from '../setup/unit-takes';
import { outputOf, type World } from '../setup/world';

export const complaint = (code: string, more: Partial<NewComplaint> = {}): NewComplaint => ({
  id: randomUUID(),
  code,
  category: 'cleaning',
  text: '楼下垃圾三天没有清运',
  ...more,
});

/** @returns the secret reference */
export async function submitted(world: World, input: NewComplaint, openid?: string): Promise<string> {
  const person = openid ? { person: { appId: 'wx-test', openid } } : {};
  return outputOf<'submitComplaint'>(await world.call('submitComplaint', input, person)).receipt.reference;
}

export async function answered(world: World, reference: string): Promise<void> {
  await unitTakes(world, reference, { kind: 'accepted', workload: 'ordinary' });
  await unitTakes(world, reference, { kind: 'replied', outcome: 'fixed', words: '已于今日清运', photos: [] });
}

export const read = async (world: World, reference: string) =>
  outputOf<'readComplaint'>(await world.call('readComplaint', { reference }));

/** Every value in a table, as PostgreSQL prints it. */
export async function wholeOf(world: World, tables: readonly string[]): Promise<string> {
  const rows = await Promise.all(
    tables.map((table) =>
      world.db.query<{ whole: string }>(`select to_jsonb(row)::text as whole from ${table} as row`),
    ),
  );
  return rows.flat().map(({ whole }) => whole).join('\n'); // prettier-ignore
}

export async function complaintTables(world: World): Promise<string[]> {
  const rows = await world.db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_name like 'complaint%' order by 1`,
  );
  return rows.map(({ name }) => name);
}
