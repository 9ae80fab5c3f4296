/** The code a mini-program QR carries as `scene`, percent-encoded, and a web link as `code`. */
export function codeFrom({ scene, code }: Partial<Record<string, string>>): string {
  try {
    return decodeURIComponent(scene ?? code ?? '');
  } catch {
    // Not a code of ours; the server says so in words.
    return scene ?? code ?? '';
  }
}
