/** Report route 测评结果下载: gives a report to whoever holds an address that is good still; everything else is not found. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { REPORT_ENDINGS, type ReportFormat } from '../../domain/report/report-format';
import { reportFile } from '../../domain/report/report-words';
import type { Services } from '../context';
import { readReportTicket } from '../report-address';
import { findReport, makeReport } from '../score-report';
import { attachment } from './attachment';

const TYPES: Record<ReportFormat, string> = {
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bulletin: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export function addReportRoute(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { '*': string } }>('/reports/*', async (request, reply) => {
    const ticket = readReportTicket(services.keys.ledger, request.params['*'], services.now());
    const found = ticket && (await findReport(services, ticket));
    void reply.header('cache-control', 'private, no-store');
    if (!found) return reply.status(404).type('text/plain; charset=utf-8').send('');
    const { format, scores } = found;
    const name = reportFile(format, scores.division.name, scores.round.title);
    return reply
      .header('content-disposition', attachment(name, `${format}.${REPORT_ENDINGS[format]}`))
      .type(TYPES[format])
      .send(await makeReport(services, found, randomUUID()));
  });
}
