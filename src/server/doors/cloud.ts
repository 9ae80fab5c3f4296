/** Cloud door 云函数入口: `exports.main(event, context)` of a WeChat cloud function. */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Answer } from '../../contract/answer';
import { call } from '../call';
import { cleanNone } from '../clean-picture';
import { countsOver } from '../code-counts';
import { readConfiguration } from '../configuration';
import type { Person, Services } from '../context';
import { photosIn } from '../photo-store';
import { deriveKeys } from '../keys';
import { reportTo } from '../report';
import { FIGURES_FRESH_FOR, FiguresMemory } from '../round-figures';
import { connect } from '../store/database';
import { wechatServices } from '../wechat-services';
import { workingCalendar } from '../working-calendar';

/**
 * Who calls, as WeChat's platform says it: before each call it puts OPENID and APPID into variables it lists in
 * WX_CONTEXT_KEYS (what `getWXContext()` of wx-server-sdk reads). `null` when the call does not come from WeChat.
 */
function personFrom(environment: NodeJS.ProcessEnv): Person | null {
  const given = new Set((environment.WX_CONTEXT_KEYS ?? '').split(','));
  const read = (name: string) => (given.has(name) ? environment[name] : undefined);
  const openid = read('WX_OPENID');
  const appId = read('WX_APPID');
  return openid && appId ? { appId, openid } : null;
}

function servicesOf(environment: NodeJS.ProcessEnv): Services {
  // The platform says who calls, so no HTTP identity is chosen here.
  const configuration = readConfiguration({ ...environment, MINPING_IDENTITY: 'none' });
  if (!configuration.databaseUrl || !configuration.secret) {
    throw new Error('The cloud function needs DATABASE_URL and MINPING_SECRET in its environment');
  }
  const report = reportTo((line) => console.error(line));
  const now = () => new Date();
  const idle = (fault: Error) => report({ operation: 'database', kind: fault.name, at: [] });
  const db = connect({ connectionString: configuration.databaseUrl, max: 2 }, idle);
  return {
    db,
    keys: deriveKeys(configuration.secret),
    figures: new FiguresMemory(FIGURES_FRESH_FOR),
    photos: photosIn(path.join(tmpdir(), 'photos')),
    cleanPicture: cleanNone,
    calendar: workingCalendar,
    ...wechatServices(configuration, { report, now }),
    counts: countsOver({ db, now, report }),
    publicAddress: () => configuration.publicAddress,
    handsOutFiles: false,
    now,
    randomBytes,
    report,
  };
}

/** An answer does not wait longer for its count. */
const COUNTING_IN_MS = 300;

export interface CloudEvent {
  operation?: unknown;
  input?: unknown;
  /** A token of ours, checked like the HTTP door's; never an identity. */
  session?: unknown;
}

/** An instance answers one call at a time and lives for many, so what it opens at the first call it keeps. */
function cloudDoor(environment: NodeJS.ProcessEnv): (event: CloudEvent) => Promise<Answer> {
  let services: Services | null = null;
  return async (event) => {
    services ??= servicesOf(environment);
    const answer = await call(services, String(event.operation), event.input, {
      person: personFrom(environment),
      session: typeof event.session === 'string' ? event.session : null,
    });
    // An instance stands still as soon as it has answered, maybe for ever.
    await Promise.race([services.counts.flush(), setTimeout(COUNTING_IN_MS, undefined, { ref: false })]);
    return answer;
  };
}

export const main = cloudDoor(process.env);
