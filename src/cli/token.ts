/** `minping token`, `tokens` and `revoke-token`: who may read figures from another system, and until when. */
import { randomUUID } from 'node:crypto';
import { dayInChina } from '../domain/complaint/working-days';
import { makeToken } from '../server/consumer-token';
import type { Services } from '../server/context';
import { allConsumers, revokeConsumer } from '../server/store/consumers';
import { findDivision } from '../server/store/divisions';
import { UsageFault } from './usage-fault';

export const TOKEN_DAYS = 180;

/** Longer, and nobody would know any more who has it. */
const MOST_DAYS = 730;

/** Characters of a consumer's name. */
const LONGEST_NAME = 80;

type TokenServices = Pick<Services, 'db' | 'now' | 'randomBytes'>;

/** @throws UsageFault where there is no such division, or name or days are none */
export async function tokenLines(
  services: TokenServices,
  name: string,
  { division, days }: { division: string; days: string },
): Promise<string[]> {
  const known = name.trim();
  if (known === '' || known.length > LONGEST_NAME) {
    throw new UsageFault(`The name says which system reads, in 1 to ${LONGEST_NAME} characters.`);
  }
  if (division === '') throw new UsageFault('--division CODE says whose figures it may read.');
  const number = Number(days);
  if (!(Number.isInteger(number) && number >= 1 && number <= MOST_DAYS)) {
    throw new UsageFault(`--days «${days}» is not a whole number from 1 to ${MOST_DAYS}.`);
  }
  if (!(await findDivision(services.db, division))) {
    throw new UsageFault(`There is no division ${division}; import it first with minping import-divisions.`);
  }
  const id = randomUUID();
  const { token, expiresAt } = await makeToken(services, { id, name: known, division }, number);
  return [
    token,
    `This is shown once and not kept. ${known} reads division ${division} with it until ${dayInChina(expiresAt)}:`,
    `  curl -H 'authorization: Bearer TOKEN' ADDRESS/api/v1/scores`,
    `End it earlier with: npx minping revoke-token ${id}`,
  ];
}

export async function tokensList(services: TokenServices): Promise<string[]> {
  const consumers = await allConsumers(services.db);
  if (consumers.length === 0) return ['There is no token.'];
  return consumers.map(({ id, name, division, expiresAt, revokedAt, lastUsed }) => {
    const until = revokedAt
      ? `revoked ${dayInChina(revokedAt)}`
      : `${expiresAt > services.now() ? 'good until' : 'expired'} ${dayInChina(expiresAt)}`;
    return [id, division, until, lastUsed ? `last used ${lastUsed}` : 'never used', name].join('  ');
  });
}

/** @throws UsageFault where no such token is to be revoked */
export async function revokeToken(services: TokenServices, id: string): Promise<string> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  if (!isId || !(await revokeConsumer(services.db, id, services.now()))) {
    throw new UsageFault(`There is no token ${id} that is good still; minping tokens lists them.`);
  }
  return `Revoked ${id}: it is refused from now on.`;
}
