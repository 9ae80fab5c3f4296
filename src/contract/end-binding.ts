/** Ends a binding of the asking account: another one by its id, or the one that asks, which signs out. */
import * as z from 'zod/mini';

export const endBinding = {
  input: z.strictObject({ binding: z.uuid() }),
  output: z.strictObject({}),
};

export const signOut = { input: z.strictObject({}), output: z.strictObject({}) };
