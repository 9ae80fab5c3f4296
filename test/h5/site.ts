/** A site for one test file: a city with its door open, and a browser in front of it. */
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { makeWorld, type World } from '../setup/world';
import { findChromium, openChromium } from './chromium';

const chromiumPath = findChromium();

/** A test in the browser. Where there is none the set-up of the tests has said why it is left out. */
export const journey = chromiumPath ? test : test.skip;

export interface Site {
  world: World;
  browser: Browser;
  /** Where its addresses begin. */
  base: string;
}

/** Opened before the file's tests and closed after them; empty until then. */
export function openSite(): Site {
  const site = {} as Site;
  let app: FastifyInstance | undefined;
  beforeAll(async () => {
    if (!chromiumPath) return;
    const world = await makeWorld();
    app = await httpDoor(world.services, identityProviders['stand-in'], path.resolve('dist/h5'));
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    Object.assign(site, { world, base, browser: await openChromium(chromiumPath) });
  });
  afterAll(async () => {
    await site.browser?.close();
    await app?.close();
    await site.world?.close();
  });
  return site;
}

/** Prepares an opened site before the file's tests. */
export function arrange(prepare: () => Promise<void>): void {
  beforeAll(async () => {
    if (chromiumPath) await prepare();
  });
}
