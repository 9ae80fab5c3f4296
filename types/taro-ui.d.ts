/** taro-ui 3.3 ships types that import a folder it does not ship; these are the props we use. */
import type { ComponentType } from 'react';

export const AtTextarea: ComponentType<{
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  placeholder?: string;
  height?: number;
  count?: boolean;
}>;
