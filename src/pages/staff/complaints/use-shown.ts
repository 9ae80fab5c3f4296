/** Shown 显示中: calls when a page is shown again, and every so often while it is. */
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

const EVERY = 30_000;

/** @param each called not at first, and not while nobody looks */
export function useShown(each: () => void): void {
  const [shown, setShown] = useState(true);
  const latest = useRef(each);
  const wasHidden = useRef(false);
  useEffect(() => {
    latest.current = each;
  });

  useDidHide(() => {
    wasHidden.current = true;
    setShown(false);
  });
  useDidShow(() => {
    setShown(true);
    // What is on a page comes after its first showing, or before it.
    if (wasHidden.current) latest.current();
    wasHidden.current = false;
  });

  useEffect(() => {
    if (!shown) return undefined;
    const timer = setInterval(() => isLookedAt() && latest.current(), EVERY);
    return () => clearInterval(timer);
  }, [shown]);
}

const isLookedAt = (): boolean => process.env.TARO_ENV !== 'h5' || !document.hidden;
