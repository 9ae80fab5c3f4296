/** Configuration 配置: the environment read once; every fault is listed, not the first alone. */
import { IDENTITIES, type IdentityName } from './doors/identity';
import { SECRET_LENGTH } from './keys';
import type { MessageTemplate } from './wechat-message-sender';

export interface Configuration {
  host: string;
  port: number;
  /** `null`: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** `null`: one is made and kept in the data folder. */
  secret: string | null;
  identity: IdentityName;
  /** Where residents' links begin; `null`: not told. */
  publicAddress: string | null;
  /** Where WeChat's open interfaces are asked; `null`: nowhere, so no text is checked and no message sent. */
  wechatApi: string | null;
  /** `null`: no messages are sent. */
  messageTemplate: MessageTemplate | null;
}

/** Says on separate lines what is wrong with the environment and what to set instead. */
export class ConfigurationFault extends Error {
  override name = 'ConfigurationFault';
}

/** Whether residents can be led to where the door listens, which is so on a developer's machine alone. */
export const runsHere = ({ host, databaseUrl }: Configuration): boolean => LOOPBACK.has(host) && !databaseUrl;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** @throws ConfigurationFault naming every variable that is wrong */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const faults: string[] = [];
  const host = environment.HOST || '127.0.0.1';
  const databaseUrl = environment.DATABASE_URL || null;
  const local = LOOPBACK.has(host) && !databaseUrl;

  const port = Number(environment.PORT || 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    faults.push(`PORT=${environment.PORT} is not a port; give a whole number from 0 to 65535.`);
  }
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    faults.push('DATABASE_URL is not a PostgreSQL address; it begins with postgresql://.');
  }
  const secret = environment.MINPING_SECRET || null;
  if (secret && secret.length < SECRET_LENGTH) {
    faults.push(`MINPING_SECRET is too short; give at least ${SECRET_LENGTH} random characters.`);
  }
  if (!secret && databaseUrl) {
    faults.push(
      `MINPING_SECRET is missing; with DATABASE_URL, give at least ${SECRET_LENGTH} random characters and keep them.`,
    );
  }
  const publicAddress = addressFrom(environment.PUBLIC_ADDRESS, faults);
  const wechatApi = wechatApiFrom(environment.MINPING_WECHAT_API, faults);
  const messageTemplate = messageTemplateFrom(environment, wechatApi, faults);
  const identity = identityFrom(environment.MINPING_IDENTITY, local, faults);
  if (faults.length > 0) throw new ConfigurationFault(faults.join('\n'));
  return { host, port, databaseUrl, secret, identity, publicAddress, wechatApi, messageTemplate };
}

/** Without the slash at the end, so that a path can follow. */
function webAddress(named: string): string | null {
  const address = URL.canParse(named) ? new URL(named) : null;
  const plain = address && /^https?:$/.test(address.protocol) && !address.search && !address.hash;
  return plain ? address.href.replace(/\/+$/, '') : null;
}

function addressFrom(named: string | undefined, faults: string[]): string | null {
  if (!named) return null;
  const address = webAddress(named);
  if (address) return address;
  faults.push(
    `PUBLIC_ADDRESS=${named} is not an address residents can open; give one such as https://minping.example.org.`,
  );
  return null;
}

function wechatApiFrom(named: string | undefined, faults: string[]): string | null {
  if (!named) return null;
  const address = webAddress(named);
  if (!address) {
    faults.push(`MINPING_WECHAT_API=${named} is not an address; in WeChat cloud run it is http://api.weixin.qq.com.`);
  }
  return address;
}

function messageTemplateFrom(
  { MINPING_MESSAGE_TEMPLATE: id, MINPING_MESSAGE_FIELDS: named }: NodeJS.ProcessEnv,
  wechatApi: string | null,
  faults: string[],
): MessageTemplate | null {
  if (!id) return null;
  if (!wechatApi) faults.push('MINPING_MESSAGE_TEMPLATE needs MINPING_WECHAT_API, through which messages are sent.');
  const fields = (named || 'thing1').split(',').map((field) => field.trim());
  if (!fields.every((field) => /^(thing|time|date)\d+$/.test(field)) || !fields.some((field) => /^thing/.test(field))) {
    faults.push(
      `MINPING_MESSAGE_FIELDS=${named} are not fields of a template; give those of MINPING_MESSAGE_TEMPLATE, such as thing1,time2.`,
    );
  }
  return { id, fields };
}

function identityFrom(named: string | undefined, local: boolean, faults: string[]): IdentityName {
  const identity = IDENTITIES.find((one) => one === (named || 'stand-in'));
  if (!identity) {
    faults.push(`MINPING_IDENTITY=${named} is not one of ${IDENTITIES.join(', ')}.`);
    return 'none';
  }
  if (identity === 'stand-in' && !local) {
    faults.push(
      'The stand-in identity of the demonstration makes every browser a resident and is refused with DATABASE_URL or a ' +
        'public HOST. Set MINPING_IDENTITY=cloud-run behind WeChat cloud run, or MINPING_IDENTITY=none.',
    );
  }
  return identity;
}
