/** Where the record of a method lies, such as `csm-1.json` of csm/1. */
import path from 'node:path';

export const recordFile = (id: string): string => path.join('test/domain/score', `${id.replace('/', '-')}.json`);
