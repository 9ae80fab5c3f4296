/** Integration interface 数据接口: `GET /api/v1/…` for other systems, each by a token of its own, and its OpenAPI document. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { API_ROOT, ENDPOINTS, openApiDocument, type Endpoint } from '../../contract/api-v1';
import { isRefusal } from '../../contract/refusal';
import { call } from '../call';
import { hashToken } from '../consumer-token';
import type { Services } from '../context';
import { problemOf, problemOfRefusal, sendProblem } from './problem';

/** Questions of one token, or of one address without a token, in a minute; by each server for itself. */
export const PER_MINUTE = 120;

type Asked = FastifyRequest<{ Querystring: Record<string, string> }>;

export async function addApiRoute(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(
    async (api) => {
      await api.register(rateLimit, {
        max: PER_MINUTE,
        timeWindow: 60_000,
        keyGenerator: (request) => tokenKey(request) ?? request.ip,
        errorResponseBuilder: () => ({ statusCode: 429 }),
      });
      api.setErrorHandler(async (fault: { statusCode?: number }, _, reply) => {
        if (fault.statusCode === 429) return sendProblem(reply, problemOf('too-many'));
        if (fault.statusCode !== undefined && fault.statusCode < 500) return sendProblem(reply, problemOf('bad-input'));
        services.report({ operation: 'api', kind: 'door', at: [] });
        return sendProblem(reply, problemOf('fault'));
      });
      api.setNotFoundHandler(async (_, reply) => sendProblem(reply, problemOf('not-found')));

      const document = JSON.stringify(openApiDocument());
      api.get('/openapi.json', async (_, reply) => reply.type('application/json; charset=utf-8').send(document));
      for (const endpoint of ENDPOINTS) addEndpoint(api, endpoint, services);
    },
    { prefix: API_ROOT },
  );
}

function addEndpoint(api: FastifyInstance, { path, operation }: Endpoint, services: Services): void {
  api.get(path, async (request: Asked, reply) => {
    void reply.header('cache-control', 'no-store');
    const token = tokenOf(request);
    if (token === null) return sendProblem(reply, problemOf('no-token'));
    const answer = await call(services, operation, inputFrom(request.query), { person: null, session: null, token });
    if ('fault' in answer) return sendProblem(reply, problemOf('fault'));
    if (isRefusal(answer)) return sendProblem(reply, problemOfRefusal(answer));
    return reply.send(answer.output);
  });
}

function tokenOf({ headers: { authorization } }: FastifyRequest): string | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  return token ?? null;
}

const tokenKey = (request: FastifyRequest): string | null => {
  const token = tokenOf(request);
  return token && hashToken(token).toString('hex');
};

/** An address holds text alone; a round is a number. What is no number is left for the contract to refuse. */
const inputFrom = ({ round, ...query }: Record<string, string>): object =>
  round === undefined ? query : { ...query, round: /^\d{1,9}$/.test(round) ? Number(round) : round };
