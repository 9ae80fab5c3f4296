/** Open data 开放数据: the release of a published round as JSON and CSV, for anybody, to be kept by whoever likes. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../context';
import { releaseCsv } from '../release-csv';
import { latestHash, latestRelease } from '../store/releases';

/** A correction is seen within five minutes, in seconds. */
const FRESH_FOR = 300;

export function addOpenDataRoute(app: FastifyInstance, { db }: Services): void {
  app.get<{ Params: { file: string } }>('/open/rounds/:file', async (request, reply) => {
    const [, round, ending] = /^([1-9]\d{0,8})\.(json|csv)$/.exec(request.params.file) ?? [];
    const hash = round === undefined ? null : await latestHash(db, Number(round));
    if (!hash) return reply.status(404).type('text/plain; charset=utf-8').send('');
    const tag = `"${hash.toString('hex')}${ending === 'csv' ? '-csv' : ''}"`;
    void reply
      .header('etag', tag)
      .header('cache-control', `public, max-age=${FRESH_FOR}`)
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known.includes(tag) || known.includes('*')) return reply.status(304).send();
    const { document } = (await latestRelease(db, Number(round)))!;
    return ending === 'json'
      ? reply.type('application/json; charset=utf-8').send(document)
      : reply.type('text/csv; charset=utf-8').send(releaseCsv(document));
  });
}
