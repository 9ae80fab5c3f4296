/** S10 方法编号: the scheme names a method this system can compute. */
import { methodOf } from '../../score/method';
import type { SchemeFile } from '../scheme-file';
import type { Finding } from '../violation';

export const knownMethod = ({ methodId }: SchemeFile): Finding[] =>
  methodOf(methodId) ? [] : [{ at: 'methodId', words: methodId }];
