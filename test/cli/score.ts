/** Runs `minping score` and reads what it says. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { minping } from './minping';

export interface Said {
  code: number | null;
  out: string;
  fault: string;
}

export async function score(...words: string[]): Promise<Said> {
  const one = minping(['score', ...words], {});
  let [out, fault] = ['', ''];
  one.process.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
  one.process.stderr!.on('data', (chunk: Buffer) => (fault += chunk.toString()));
  return { code: await one.ended, out, fault };
}

export interface Words {
  code: string;
  zh: string;
  en: string;
}

export interface Estimated {
  estimate: number;
  standardError: number;
  n: number;
  neff: number;
  nStar: number;
  df: number;
  lower: number;
  upper: number;
  because: Words | null;
}

export type MeasureId = 'sat.t2/1' | 'sat.t3/1' | 'sat.mean/1' | 'sat.low/1' | 'sat.dk/1';

export interface Entry {
  group: string | null;
  evidence: string | null;
  estimate: Record<MeasureId, Estimated>;
  published: {
    n: number | null;
    because: Words | null;
    notScored: Words | null;
    figures: Record<MeasureId, { estimate: number | null; limit: object | null; because: Words | null }>;
  };
}

export interface ScoreJson {
  methodId: string;
  level: number;
  file: string;
  rows: number;
  by: string;
  margins: string[] | null;
  weighting: {
    evidence: string | null;
    n: number;
    kish: { deff: number; effective: number };
    trimmed: boolean;
    because: Words | null;
  }[];
  groups: Entry[];
  contrasts: (Estimated & { measure: MeasureId; of: string; less: string; n: object; withheld: Words | null })[];
  triage: {
    label: object;
    groups:
      { group: string; estimate: number; lower: number; upper: number; belowMean: number; shrink: number }[] | null;
  }[];
}

export async function scoreJson(...words: string[]): Promise<ScoreJson> {
  const { code, out, fault } = await score(...words, '--json');
  if (code !== 0 || fault !== '') throw new Error(`ended with ${code} and said:\n${fault}`);
  return JSON.parse(out) as ScoreJson;
}

export const wholeOf = ({ groups }: ScoreJson): Entry => groups.find(({ group }) => group === null)!;

export const groupOf = ({ groups }: ScoreJson, name: string): Entry => groups.find(({ group }) => group === name)!;

/** Writes files into a folder of their own. */
export async function makeWriter(): Promise<{
  folder: string;
  write: (name: string, content: string | Buffer) => Promise<string>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minping-score-'));
  return {
    folder,
    write: async (name, content) => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    },
  };
}
