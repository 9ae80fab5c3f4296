/** Photo store 照片存储: where photos lie. A port; by default a folder beside the database. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface PhotoStore {
  /** Safe to call again with the same id. */
  put(id: string, jpeg: Buffer): Promise<void>;
  /** `null` where there is none. */
  get(id: string): Promise<Buffer | null>;
  remove(id: string): Promise<void>;
}

/** @param folder made when the first photo arrives */
export function photosIn(folder: string): PhotoStore {
  // An id is a UUID by the contract; anything else would be a path.
  const fileOf = (id: string) => path.join(folder, `${/^[0-9a-f-]{36}$/.exec(id)![0]}.jpg`);
  return {
    async put(id, jpeg) {
      await mkdir(folder, { recursive: true });
      const file = fileOf(id);
      // Under its name only once it is whole; the same one may be arriving twice.
      const part = `${file}.${randomUUID()}.part`;
      await writeFile(part, jpeg, { mode: 0o600 });
      await rename(part, file);
    },
    get: (id) =>
      readFile(fileOf(id)).catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return null;
        throw fault;
      }),
    remove: (id) => rm(fileOf(id), { force: true }),
  };
}
