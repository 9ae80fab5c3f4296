/** taro-ui 3.3 ships types that import a folder it does not ship; these are the props we use. */
import type { ComponentType } from 'react';

export const AtProgress: ComponentType<{
  /** 0..100. */
  percent: number;
  strokeWidth?: number;
  isHidePercent?: boolean;
}>;
