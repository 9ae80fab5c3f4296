/** More 加载更多: asks for the next page when the end of the list comes into sight, by whatever scrolls. */
import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** @param id of what stands at the end of the list */
export function useMore(id: string, more: () => void): void {
  const latest = useRef(more);
  useEffect(() => {
    latest.current = more;
  });

  useReachBottom(() => latest.current());

  // On a PC the list scrolls by itself, of which the page hears nothing.
  useEffect(() => {
    const end = process.env.TARO_ENV === 'h5' ? document.getElementById(id) : null;
    if (!end) return undefined;
    const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && latest.current());
    watcher.observe(end);
    return () => watcher.disconnect();
  });
}
