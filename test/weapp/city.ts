/** A city as a test sees it: its server, running, and what can be arranged there. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Message, Orders } from './server';

/** Places of the city; the world of the tests is made with them. */
export const STREET = '320404006';
export const COMMUNITY = '320404006003';
export const NEIGHBOUR = '320404006002';

export interface City {
  port: number;
  tell<N extends keyof Orders>(name: N, ...parameters: Parameters<Orders[N]>): Promise<Awaited<ReturnType<Orders[N]>>>;
  close(): Promise<void>;
}

export async function openCity(): Promise<City> {
  const server = fork(path.join(__dirname, 'server.ts'), { execArgv: ['--import', 'tsx'], env: { ...process.env } });
  let last = 0;
  const tell: City['tell'] = (name, ...parameters) =>
    new Promise((resolve, reject) => {
      const number = (last += 1);
      const listen = (said: { number: number; result: never; fault?: string }) => {
        if (said.number !== number) return;
        server.off('message', listen);
        if (said.fault === undefined) resolve(said.result);
        else reject(new Error(said.fault));
      };
      server.on('message', listen);
      server.send({ number, name, parameters } satisfies Message);
    });
  const failed = once(server, 'exit').then(() => Promise.reject(new Error('The test server did not start')));
  await Promise.race([once(server, 'message'), failed]);
  return {
    port: await tell('port'),
    tell,
    async close() {
      const gone = once(server, 'exit');
      server.send({ number: 0, name: 'close', parameters: [] } satisfies Message);
      await gone;
    },
  };
}
