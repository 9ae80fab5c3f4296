/** Cursor 翻页位置: where a list of complaints goes on, as text that a page keeps and does not read. */
import type { CasePlace } from './store/case-lines';

const WRITTEN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\d{12}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const cursorOf = ({ at, community, id }: CasePlace): string =>
  Buffer.from(`${at} ${community} ${id}`, 'utf8').toString('base64url');

/** `null` where it is none. */
export function placeFrom(cursor: string): CasePlace | null {
  const [, at, community, id] = WRITTEN.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  return at && !Number.isNaN(Date.parse(at)) && community && id ? { at, community, id } : null;
}
