/** Identity provider 身份来源: who the platform says is calling over HTTP. A body is never asked. */
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../context';

export const IDENTITIES = ['stand-in', 'cloud-run', 'none'] as const;
export type IdentityName = (typeof IDENTITIES)[number];

export type IdentityProvider = (request: FastifyRequest, reply: FastifyReply) => Person | null;

const COOKIE = 'minping_resident';

/** Demonstration only: each browser is a resident of its own, told apart by a cookie scripts cannot read. */
const standIn: IdentityProvider = (request, reply) => {
  const known = request.cookies[COOKIE];
  const openid = known && /^[A-Za-z0-9_-]{22}$/.test(known) ? known : randomBytes(16).toString('base64url');
  if (openid !== known) reply.setCookie(COOKIE, openid, { path: '/', httpOnly: true, sameSite: 'lax' });
  return { appId: 'stand-in', openid };
};

/** WeChat cloud run sets these headers itself and removes any a caller sent; nothing else may be in front of us. */
const cloudRun: IdentityProvider = (request) => {
  const { 'x-wx-openid': openid, 'x-wx-appid': appId } = request.headers;
  return typeof openid === 'string' && openid !== '' && typeof appId === 'string' ? { appId, openid } : null;
};

export const identityProviders: Record<IdentityName, IdentityProvider> = {
  'stand-in': standIn,
  'cloud-run': cloudRun,
  none: () => null,
};
