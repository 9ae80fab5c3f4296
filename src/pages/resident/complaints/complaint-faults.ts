/** What keeps a complaint from being sent, in words, field by field. */
import type { Draft } from '../../../client/complaint-draft';
import { COMPLAINT_TEXT_LIMIT, CONTACT_LIMIT, LOCATION_LIMIT } from '../../../domain/complaint/complaint';
import { COMPLAINT_FAULTS } from './complaint-words';

/** In the order they stand on the page. */
export const FIELDS = ['category', 'text', 'location', 'contact'] as const;
export type Field = (typeof FIELDS)[number];
export type Faults = Partial<Record<Field, string>>;

export function complaintFaults({ category, text, location, contact }: Draft): Faults {
  const { tooLong } = COMPLAINT_FAULTS;
  const over = (words: string, limit: number) => words.length - limit;
  return {
    ...(category === null ? { category: COMPLAINT_FAULTS.category } : {}),
    ...(text.trim() === '' ? { text: COMPLAINT_FAULTS.text } : {}),
    ...(over(text, COMPLAINT_TEXT_LIMIT) > 0 ? { text: tooLong(over(text, COMPLAINT_TEXT_LIMIT)) } : {}),
    ...(over(location, LOCATION_LIMIT) > 0 ? { location: tooLong(over(location, LOCATION_LIMIT)) } : {}),
    ...(over(contact, CONTACT_LIMIT) > 0 ? { contact: tooLong(over(contact, CONTACT_LIMIT)) } : {}),
  };
}
