/** The built cloud function, called as WeChat calls it: identity in variables the platform sets. */
import path from 'node:path';
import type { CloudEvent } from '../../src/server/doors/cloud';
import { SECRET, type World } from './world';

export const BUNDLE = path.resolve('cloud/minping/index.js');

export interface CloudFunction {
  main: (event: CloudEvent) => Promise<unknown>;
  /** Who calls next; `null`: not from WeChat. */
  calledBy: (openid: string | null) => void;
  close: () => Promise<void>;
}

export function loadCloudFunction(world: World): CloudFunction {
  Object.assign(process.env, { DATABASE_URL: world.databaseUrl, MINPING_SECRET: SECRET, WX_APPID: 'wx-test' });
  const { main } = require(BUNDLE) as Pick<CloudFunction, 'main'>;
  return {
    main,
    calledBy(openid) {
      delete process.env.WX_OPENID;
      process.env.WX_CONTEXT_KEYS = openid ? 'WX_OPENID,WX_APPID' : 'WX_APPID';
      if (openid) process.env.WX_OPENID = openid;
    },
    async close() {
      // The bundle keeps its connections for the next call; the server ends them, which both pools report and survive.
      const said = jest.spyOn(console, 'error').mockImplementation();
      const reported = () => said.mock.calls.length + world.faults.length;
      const before = reported();
      const ended = await world.db.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
      while (reported() - before < ended.length) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}
