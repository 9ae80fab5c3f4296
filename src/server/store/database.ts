/** Database 数据库: the one small interface between rows and the rest; PostgreSQL behind it. */
import { Pool, type PoolClient, type PoolConfig } from 'pg';

export type Value = string | number | boolean | Date | Buffer | null | readonly (string | number | boolean | null)[];

export interface Queries {
  /** Rows of one statement; `values` fill $1, $2, … */
  query<Row extends object>(text: string, values?: readonly Value[]): Promise<Row[]>;
}

export interface Database extends Queries {
  /** Runs `work` in one transaction: committed when it returns, undone when it throws. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const over = (client: Pool | PoolClient): Queries => ({
  query: async <Row extends object>(text: string, values: readonly Value[] = []) =>
    (await client.query<Row>(text, [...values])).rows,
});

/** @param onIdleFault told when a pooled connection breaks while nobody is using it */
export function connect(config: PoolConfig, onIdleFault: (fault: Error) => void): Database {
  const pool = new Pool({ max: 10, application_name: 'minping', ...config });
  let closing = false;
  // A connection that ends because we close is no fault, even where the server is quicker than the pool.
  pool.on('error', (fault) => {
    if (!closing) onIdleFault(fault);
  });
  return {
    ...over(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(over(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (fault) {
        // A connection that cannot even roll back is thrown away.
        await client.query('rollback').then(
          () => client.release(),
          () => client.release(true),
        );
        throw fault;
      }
    },
    close() {
      closing = true;
      return pool.end();
    },
  };
}
