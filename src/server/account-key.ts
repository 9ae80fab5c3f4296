/** Account key 绑定标识: what an account is bound to, the person WeChat vouches for or a browser, by a key that serves nothing else. */
import type { Context, Person } from './context';
import { hmac } from './keys';
import { pseudonym } from './pseudonym';
import type { BoundKey } from './store/bindings';

type Keyed = Pick<Context, 'keys'>;

export const browserKey = ({ keys }: Keyed, device: string): BoundKey => ({
  kind: 'browser',
  hash: hmac(keys.account, `browser:${device}`),
});

const personKey = ({ keys }: Keyed, person: Person): BoundKey => ({
  kind: 'person',
  hash: pseudonym(keys.account, person),
});

/** A browser is itself, whoever the platform says sits before it; `null` where there is neither. */
export function accountKey(context: Keyed & Pick<Context, 'person'>, device: string | undefined): BoundKey | null {
  if (device !== undefined) return browserKey(context, device);
  return context.person && personKey(context, context.person);
}
