/** Runs the command line as a person would: a process of its own, told apart by its folder and port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Running {
  process: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  /** Waits for words; throws when it ends without saying them. */
  says(words: string | RegExp): Promise<string>;
  ended: Promise<number | null>;
}

export const makeFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'minping-cli-'));

export function minping(words: string[], environment: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/minping.ts', ...words], {
    env: { ...process.env, DATABASE_URL: '', MINPING_SECRET: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    process: child,
    said: () => text,
    ended,
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (typeof wanted === 'string' ? !text.includes(wanted) : !wanted.test(text)) return;
          waiting.delete(look);
          resolve(text);
        };
        waiting.add(look);
        void ended.then((code) => reject(new Error(`ended with ${code} and said:\n${text}`)));
        look();
      }),
  };
}
