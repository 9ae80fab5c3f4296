/** Report 故障记录: one line of JSON a fault, without answers, identities or texts. */
import type { Services } from './context';

export const reportTo =
  (write: (line: string) => void): Services['report'] =>
  (fault) =>
    write(JSON.stringify({ level: 'error', time: new Date().toISOString(), ...fault }));
