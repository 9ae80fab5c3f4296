/** Path 路径: the screens of a form one has gone through; the last one is shown. */
import { useEffect, useRef, useState } from 'react';
import { beginAt } from '../../../components/focus';

export interface Path {
  here: number;
  goTo: (screen: number) => void;
  back: () => void;
}

/** @param heading id of what is focused when another screen comes */
export function usePath(heading: string): Path {
  const [been, setBeen] = useState<readonly number[]>([0]);
  const here = been[been.length - 1] ?? 0;
  const shown = useRef(here);
  useEffect(() => {
    if (shown.current === here) return;
    shown.current = here;
    beginAt(heading);
  }, [here, heading]);
  return {
    here,
    goTo: (screen) => setBeen([...been, screen]),
    back: () => setBeen(been.length > 1 ? been.slice(0, -1) : been),
  };
}
