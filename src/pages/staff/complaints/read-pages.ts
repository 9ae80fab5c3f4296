/** Reads so many pages of the list at once, so that refreshing leaves as much on the screen as there was. */
import type { Unavailable } from '../../../client/ask';
import { askOffice } from '../../../client/ask-office';
import type { CaseList, CaseQueue } from '../../../contract/list-complaints';
import { isRefusal, type Refusal } from '../../../contract/refusal';
import type { Category } from '../../../domain/complaint/category';

/** What is looked for. */
export interface Sought {
  queue: CaseQueue;
  category: Category | null;
  /** A case number or its beginning. */
  number: string;
}

const inputOf = ({ queue, category, number }: Sought) => ({
  queue,
  ...(category ? { category } : {}),
  ...(number ? { number } : {}),
});

/** @param before what was read already, to be gone on with */
export async function readPages(
  sought: Sought,
  pages: number,
  before: CaseList | null = null,
): Promise<CaseList | Refusal | Unavailable> {
  let list = before;
  for (let page = 0; page < pages && (list === null || list.next !== null); page += 1) {
    const after = list?.next;
    const reply = await askOffice('listComplaints', { ...inputOf(sought), ...(after ? { after } : {}) });
    if (isRefusal(reply) || 'unavailable' in reply) return reply;
    list = { ...reply.output, complaints: [...(list?.complaints ?? []), ...reply.output.complaints] };
  }
  return list!;
}
