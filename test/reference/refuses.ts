/** Fails unless the call throws a RangeError with exactly these words. */
export const refuses = (call: () => unknown, words: string): void => expect(call).toThrow(new RangeError(words));
