/** A version 4 UUID out of 16 random bytes that were passed in. */
export function uuidFrom(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
