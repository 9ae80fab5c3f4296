/** HTTP door: `POST /api/<operation>`, and the H5 pages where there are any. */
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Answer } from '../../contract/answer';
import { isRefusal } from '../../contract/refusal';
import { call } from '../call';
import type { Services } from '../context';
import { genuineScene } from '../signed-code';
import { addApiRoute } from './api-route';
import type { IdentityProvider } from './identity';
import { addLedgerRoute } from './ledger-route';
import { addOpenDataRoute } from './open-data-route';
import { addPhotoRoute } from './photo-route';
import { addReportRoute } from './report-route';

/** As much as a WeChat cloud call carries. */
const BODY_LIMIT = 100 * 1024;

/** For photos alone, as a phone makes them small, in base64. */
const PHOTO_BODY_LIMIT = 600 * 1024;

/** For a request to arrive whole, in milliseconds; a phone with a poor network needs seconds. */
const REQUEST_TIMEOUT = 30_000;

/** @param pages folder of the built H5 pages, or `null` to serve the operations alone */
export async function httpDoor(
  services: Services,
  identify: IdentityProvider,
  pages: string | null,
): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_LIMIT, requestTimeout: REQUEST_TIMEOUT, forceCloseConnections: 'idle' });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Taro's web components put their own styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // A chosen photo is measured before it is made smaller.
        imgSrc: ["'self'", 'data:', 'blob:'],
        // So do its icons, as a font inside the style sheet.
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Set by whatever ends TLS in front of us.
    strictTransportSecurity: false,
  });

  const answerTo = async (operation: string, request: FastifyRequest, reply: FastifyReply) => {
    const { authorization } = request.headers;
    const session = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : null;
    const person = identify(request, reply);
    const answer = await call(services, operation, request.body, { person, session });
    return reply.status(statusOf(answer)).header('cache-control', 'no-store').send(answer);
  };
  app.post<{ Params: { operation: string } }>('/api/:operation', (request, reply) =>
    answerTo(request.params.operation, request, reply),
  );
  for (const operation of ['keepPhoto', 'keepReplyPhoto']) {
    app.post(`/api/${operation}`, { bodyLimit: PHOTO_BODY_LIMIT }, (request, reply) =>
      answerTo(operation, request, reply),
    );
  }
  addPhotoRoute(app, services);
  addLedgerRoute(app, services);
  addReportRoute(app, services);
  addOpenDataRoute(app, services);

  // The short link a QR code carries.
  app.get<{ Params: { scene: string } }>('/r/:scene', (request, reply) => {
    const scene = genuineScene(services.keys.code, request.params.scene);
    // Whoever asks for the head alone looks whether the link is good, and scans nothing.
    if (scene && request.method === 'GET') services.counts.add('scans', scene.serial, null);
    return reply.redirect(`/#/pages/resident/rate?code=${encodeURIComponent(request.params.scene)}`);
  });

  // What a browser that waits to be signed in shows to a phone.
  app.get<{ Params: { scene: string } }>('/l/:scene', (request, reply) =>
    reply.redirect(`/#/pages/staff/login?scene=${encodeURIComponent(request.params.scene)}`),
  );

  // A touch screen's link; it carries its code like the page it leads to, and never into a log.
  app.get<{ Querystring: { code?: string } }>('/kiosk', (request, reply) =>
    reply.redirect(`/#/pages/resident/kiosk?code=${encodeURIComponent(request.query.code ?? '')}`),
  );

  if (pages) {
    await app.register(files, {
      root: pages,
      setHeaders: (response, file) => {
        // Everything but the page itself carries a hash of its content in its name.
        if (!file.endsWith('.html')) void response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      },
    });
  }

  // While the door closes, a connection whose answer has just gone out would be kept alive for another minute.
  app.addHook('preClose', (done) => {
    const timer = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(timer));
    done();
  });

  app.setErrorHandler(async (fault: { statusCode?: number }, _, reply) => {
    const status = fault.statusCode ?? 500;
    if (status < 500) {
      return reply.status(status).send({ refusal: 'bad-input', faults: ['body: not JSON, or too large'] });
    }
    services.report({ operation: 'http', kind: 'door', at: [] });
    return reply.status(500).send({ fault: true });
  });
  // Waiting for a room of its own settles the faults of what stands before it: so it comes after they are named.
  await addApiRoute(app, services);
  return app;
}

function statusOf(answer: Answer): number {
  if ('fault' in answer) return 500;
  if (!isRefusal(answer)) return 200;
  switch (answer.refusal) {
    case 'unknown-operation':
      return 404;
    case 'bad-input':
      return 400;
    case 'identity-required':
    case 'session-required':
      return 401;
    case 'not-permitted':
      return 403;
    default:
      return 409;
  }
}
