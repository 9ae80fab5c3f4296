/** The division of whoever calls: an account's, or a consumer's. The policy lets nobody else come here. */
import type { Context } from './context';

export const callerDivision = ({ account, consumer }: Context): string => (account ?? consumer)!.division;
