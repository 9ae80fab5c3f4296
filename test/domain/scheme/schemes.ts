/** Schemes to break: the good example, changed in one place. */
import { readFileSync } from 'node:fs';
import { compileScheme, type Compiled } from '../../../src/domain/scheme/compile-scheme';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { SchemeFile } from '../../../src/domain/scheme/scheme-file';

export const example = (name: string): unknown => JSON.parse(readFileSync(`examples/schemes/${name}.json`, 'utf8'));

export function goodFile(change: (file: SchemeFile) => void = () => undefined): SchemeFile {
  const file = SchemeFile.parse(example('good'));
  change(file);
  return file;
}

/** The checked service of the good example: no survey item, so every word of it is screened. */
export const service = (file: SchemeFile) => file.blocks[2]!.indicators[0]!;
/** The headline question of the good example. */
export const question = (file: SchemeFile) => file.blocks[0]!.indicators[0]!;

export function violationsOf(json: unknown): string[] {
  const compiled = compileScheme(json);
  if (compiled.outcome === 'faulty') throw new Error(JSON.stringify(compiled.faults));
  return compiled.outcome === 'refused'
    ? compiled.violations.map(({ code, at, words }) => `${code} ${at} ${words}`)
    : [];
}

export const codesOf = (json: unknown): string[] => [...new Set(violationsOf(json).map((one) => one.split(' ')[0]!))];

export function reviewsIn(json: unknown): string[] {
  const compiled = compileScheme(json);
  return compiled.outcome === 'faulty' ? [] : compiled.reviews.map(({ code, at, words }) => `${code} ${at} ${words}`);
}

export function faultsIn(json: unknown): string[] {
  const compiled = compileScheme(json);
  return compiled.outcome === 'faulty'
    ? compiled.faults.map(({ at, reason, instead }) => `${at}: ${reason}. Write ${instead}`)
    : [];
}

export function runnable(json: unknown): Scheme {
  const compiled: Compiled = compileScheme(json);
  if (compiled.outcome !== 'runnable') throw new Error(JSON.stringify(compiled));
  return compiled.scheme;
}
