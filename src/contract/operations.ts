/** Every operation that can be asked, by name. The client and the doors know nothing else of each other. */
import type * as z from 'zod/mini';
import { officeOperations } from './office-operations';
import { residentOperations } from './resident-operations';

export const operations = { ...residentOperations, ...officeOperations };

export type OperationName = keyof typeof operations;
export type Input<N extends OperationName> = z.infer<(typeof operations)[N]['input']>;
export type Output<N extends OperationName> = z.infer<(typeof operations)[N]['output']>;
