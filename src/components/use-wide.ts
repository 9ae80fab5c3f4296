/** Wide 宽屏: whether the page is shown on a PC's screen, where the list stands beside the complaint. */
import { useEffect, useState } from 'react';

/** As `$wide` in `components/tokens.scss`. */
const WIDE = '(min-width: 900px)';

export function useWide(): boolean {
  const [wide, setWide] = useState(isWide);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    const screen = matchMedia(WIDE);
    const listen = () => setWide(screen.matches);
    screen.addEventListener('change', listen);
    return () => screen.removeEventListener('change', listen);
  }, []);
  return wide;
}

const isWide = (): boolean => process.env.TARO_ENV === 'h5' && matchMedia(WIDE).matches;
