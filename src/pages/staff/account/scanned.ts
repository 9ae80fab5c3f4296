/** What a phone has scanned: the code of a browser that waits to be signed in, an invitation, or neither. */
import { parseScene } from '../../../domain/scene';

export type Scanned = { login: string } | { invitation: string } | null;

export function readScanned(text: string): Scanned {
  const invitation = /[?&]?invitation=([\w-]{22})$/.exec(text)?.[1];
  if (invitation) return { invitation };
  const login = text.split('/l/').pop() ?? '';
  return parseScene(login)?.kind === 'account' ? { login } : null;
}
