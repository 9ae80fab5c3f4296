/** Photo route 照片: shows a photo to whoever holds an address that is good still; everything else is not found. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../context';
import { isShown } from '../photo-address';

/** As `photoName` writes it. */
const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Asked {
  Params: { name: string };
  Querystring: { until?: unknown; mac?: unknown };
}

export function addPhotoRoute(app: FastifyInstance, services: Services): void {
  app.get<Asked>('/photos/:name', async (request, reply) => {
    const { name } = request.params;
    const { until, mac } = request.query;
    const asked = NAME.test(name) && typeof until === 'string' && typeof mac === 'string' ? { until, mac } : null;
    const photo =
      asked && isShown(services.keys.photo, name, asked, services.now()) ? await services.photos.get(name) : null;
    void reply.header('cache-control', 'private, no-store');
    if (!photo) return reply.status(404).type('text/plain; charset=utf-8').send('');
    // Should anybody ever open one as a page, nothing in it may run.
    return reply.header('content-security-policy', `default-src 'none'; sandbox`).type('image/jpeg').send(photo);
  });
}
