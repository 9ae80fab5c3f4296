/** Ledger route 台账下载: gives a ledger as a workbook to whoever holds an address that is good still; everything else is not found. */
import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { fileTitle } from '../../domain/ledger/ledger-words';
import type { Services } from '../context';
import { readTicket } from '../ledger-address';
import { exportLedger, type FoundLedger, findLedger } from '../ledger-export';
import { attachment } from './attachment';

interface Asked {
  Params: { '*': string };
}

export function addLedgerRoute(app: FastifyInstance, services: Services): void {
  // A wild card, because the length of a named part is limited.
  app.get<Asked>('/ledgers/*', async (request, reply) => {
    const ticket = readTicket(services.keys.ledger, request.params['*'], services.now());
    const found = ticket && (await findLedger(services, ticket));
    void reply.header('cache-control', 'private, no-store');
    if (!found) return reply.status(404).type('text/plain; charset=utf-8').send('');
    const out = new PassThrough();
    // Whatever breaks, the connection breaks off with it: half a file is not to be taken for a whole one.
    exportLedger(services, found, randomUUID(), out).catch((fault: Error) => {
      if (!out.destroyed) services.report({ operation: 'ledger', kind: fault.name, at: [] });
      out.destroy(fault);
    });
    return reply
      .header('content-disposition', disposition(found))
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(out);
  });
}

const disposition = ({ question, division, months }: FoundLedger): string =>
  attachment(fileTitle(question.kind, division.name, months), `${question.kind}.xlsx`);
