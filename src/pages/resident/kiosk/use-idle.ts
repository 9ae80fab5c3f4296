/** Idle 无人操作: tells when nobody has touched the screen or a key for so long. */
import { useEffect } from 'react';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'input'] as const;

/** @param onIdle must stay the same from one drawing to the next, else the time begins anew */
export function useIdle(milliseconds: number, running: boolean, onIdle: () => void): void {
  useEffect(() => {
    if (!running) return undefined;
    let timer = setTimeout(onIdle, milliseconds);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, milliseconds);
    };
    for (const sign of SIGNS) document.addEventListener(sign, touched, true);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, touched, true);
    };
  }, [milliseconds, running, onIdle]);
}
