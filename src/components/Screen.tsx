/** Screen 屏: the root of every page; carries the comfort mode down to all that is in it. */
import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from './aria';
import { useComfort } from './comfort';

/** @param className the page's own block name */
export function Screen({ className = '', children }: PropsWithChildren<{ className?: string }>) {
  const { elder } = useComfort();
  return (
    <View className={`screen ${elder ? 'screen--elder' : ''} ${className}`} {...aria({ role: 'main' })}>
      {children}
    </View>
  );
}
