/** Reads a file named on the command line. */
import { readFile } from 'node:fs/promises';
import { UsageFault } from './usage-fault';

/** @throws UsageFault where it cannot be read */
export const readBytes = (file: string): Promise<Buffer> =>
  readFile(file).catch((fault: Error) => {
    throw new UsageFault(`${file} cannot be read: ${fault.message}`);
  });

/**
 * @param advice how to save it as UTF-8, such as «save it as UTF-8 and try again»
 * @throws UsageFault where it cannot be read, or is not UTF-8
 */
export async function readText(file: string, advice: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageFault(`${file} is not UTF-8; ${advice}.`);
  }
}
