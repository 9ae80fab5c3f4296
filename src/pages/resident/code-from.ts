type Params = Partial<Record<string, string>>;

/**
 * The code a mini-program QR carries as `scene`, percent-encoded, and a web link as `code`. Where a city has WeChat open web links
 * in the mini-program, it hands over the whole link as `q`.
 */
export function codeFrom({ scene, q, code }: Params): string {
  const given = scene ?? q ?? code ?? '';
  try {
    return decodeURIComponent(given).replace(/^.*\//, '');
  } catch {
    // Not a code of ours; the server says so in words.
    return given;
  }
}

/** Whether the code led straight into this page, past the server's own link. */
export const cameScanned = ({ scene, q }: Params): boolean => (scene ?? q) !== undefined;
