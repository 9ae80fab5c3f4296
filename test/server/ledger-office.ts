/** An office with ledgers for one test file: a city with its door open, a community's staff, and what they read and fetch. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { FastifyInstance } from 'fastify';
import type { LedgerQuestion, LedgerView } from '../../src/contract/read-ledger';
import type { NewComplaint } from '../../src/contract/submit-complaint';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { COMMUNITY, makeWorld, outputOf, type World } from '../setup/world';
import { complaint, submitted } from './complaint';

export class LedgerOffice {
  world!: World;
  /** Where its addresses begin. */
  base!: string;
  folder!: string;
  /** A session of the staff of `COMMUNITY`. */
  staff!: string;
  #app!: FastifyInstance;

  async open(): Promise<void> {
    this.world = await makeWorld();
    this.#app = await httpDoor(this.world.services, identityProviders['none'], null);
    this.base = await this.#app.listen({ host: '127.0.0.1', port: 0 });
    this.folder = await mkdtemp(path.join(tmpdir(), 'minping-ledger-'));
  }

  /** Morning in November: a session of yesterday is over. */
  async begin(): Promise<void> {
    this.world.at('2026-11-15T10:00:00+08:00');
    this.staff = await this.world.sessionOf('staff', COMMUNITY);
  }

  async close(): Promise<void> {
    await this.#app.close();
    await this.world.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** @returns the secret reference */
  async file(community: string, more: Partial<NewComplaint> = {}): Promise<string> {
    return submitted(this.world, complaint(await this.world.posterOf(community), more));
  }

  async view(question: LedgerQuestion & { after?: LedgerView['next'] & object }, session = this.staff) {
    return outputOf<'readLedger'>(await this.world.call('readLedger', question, { session }));
  }

  /** All rows, page after page, as many as there are said to be. */
  async allOf(question: LedgerQuestion, session = this.staff): Promise<LedgerView['rows']> {
    const rows: LedgerView['rows'] = [];
    let page = await this.view(question, session);
    rows.push(...page.rows);
    while (page.next) {
      page = await this.view({ ...question, after: page.next }, session);
      rows.push(...page.rows);
    }
    expect(rows).toHaveLength(page.total);
    return rows;
  }

  async addressFor(question: LedgerQuestion, session = this.staff): Promise<string> {
    return outputOf<'openLedger'>(await this.world.call('openLedger', question, { session })).address!;
  }

  async fetched(question: LedgerQuestion, session = this.staff): Promise<{ file: string; response: Response }> {
    const response = await fetch(this.base + (await this.addressFor(question, session)));
    expect(response.status).toBe(200);
    const file = path.join(this.folder, `${randomUUID()}.xlsx`);
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    return { file, response };
  }
}

/** Opened before the file's tests and closed after them. */
export function openLedgerOffice(): LedgerOffice {
  const office = new LedgerOffice();
  beforeAll(() => office.open());
  beforeEach(() => office.begin());
  afterEach(() => expect(office.world.faults).toEqual([]));
  afterAll(() => office.close());
  return office;
}

export async function workbookIn(file: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}
