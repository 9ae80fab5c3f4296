/** Brings a database to the newest schema: all of the missing migrations or none, one process at a time. */
import { Client, type ClientConfig } from 'pg';
import path from 'node:path';
import Postgrator from 'postgrator';

/** Any number will do as long as every version of the program uses the same one. */
const MIGRATION_LOCK = 7236145;

/** @returns how many migrations were run */
export async function migrate(config: ClientConfig): Promise<number> {
  const client = new Client(config);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const postgrator = new Postgrator({
      driver: 'pg',
      migrationPattern: path.join(__dirname, 'migrations', '*.sql').replaceAll('\\', '/'),
      schemaTable: 'schema_version',
      execQuery: (text) => client.query(text),
    });
    const run = await postgrator.migrate();
    await client.query('commit');
    return run.length;
  } finally {
    // Without a commit, ending the connection undoes everything.
    await client.end();
  }
}
