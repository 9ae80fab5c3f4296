/** Fault 格式错误: a place where the file is not a scheme at all, and what to write there. */
export interface Fault {
  /** Path in the file, such as `blocks[1].indicators[0].rule`; empty for the whole. */
  at: string;
  reason: string;
  instead: string;
}

/** A path as people read it: `blocks[1].title`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
