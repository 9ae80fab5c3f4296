/** A version 4 UUID. It only has to differ from this person's other answers: the server's key holds the person too. */
export function newId(): string {
  const digits = Array.from({ length: 30 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  const variant = '89ab'.charAt(Math.floor(Math.random() * 4));
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(12, 15)}`,
    variant + digits.slice(15, 18),
    digits.slice(18),
  ].join('-');
}
