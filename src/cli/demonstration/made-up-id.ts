/** Ids of what is made up, the same at every start, so that it is made up once. */
import { createHash } from 'node:crypto';
import { uuidFrom } from '../../server/uuid-from';

export const madeUpBytes = (name: string): Buffer =>
  createHash('sha256').update(`demonstration ${name}`, 'utf8').digest();

export const madeUpId = (name: string): string => uuidFrom(madeUpBytes(name));
