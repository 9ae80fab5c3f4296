/** Shape faults 结构错误: every place where a JSON value does not have the shape of a scheme file. */
import type * as z from 'zod/mini';
import { pathText, type Fault } from './fault';

const QUOTED = 60;

/** @param json the value the issues are about: they do not carry it */
export const shapeFaults = (json: unknown, issues: readonly z.core.$ZodIssue[]): Fault[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        at: pathText([...issue.path, key]),
        reason: `there is no key «${key}» here`,
        instead: issue.message,
      }));
    }
    const value = valueAt(json, issue.path);
    const reason = value === undefined ? 'is missing' : `${quoted(value)} cannot stand here`;
    return [{ at: pathText(issue.path), reason, instead: issue.message }];
  });

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  // A path leads through objects and lists only; at its end something may be missing.
  path.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], json);

function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
