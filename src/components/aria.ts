/** What a screen reader is told, in the words of each platform: WeChat says `aria-role`, browsers `role`. */
export interface Aria {
  role:
    | 'main'
    | 'radio'
    | 'radiogroup'
    | 'button'
    | 'img'
    | 'alert'
    | 'heading'
    | 'list'
    | 'listitem'
    | 'navigation'
    | 'status';
  label?: string;
  checked?: boolean;
  expanded?: boolean;
}

/** Taro's controls are custom elements in a browser; the keyboard reaches them and presses them only if told so. */
const REACHED_BY_KEYBOARD = new Set<Aria['role']>(['radio', 'button']);

/** Roles WeChat does not know. */
const BROWSER_ONLY = new Set<Aria['role']>(['main', 'navigation', 'status']);

export function aria({ role, label, checked, expanded }: Aria): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') {
    return {
      ...(BROWSER_ONLY.has(role) ? {} : { ariaRole: role }),
      ariaLabel: label,
      ariaChecked: checked,
      ariaExpanded: expanded,
    };
  }
  return {
    role,
    'aria-label': label,
    'aria-checked': checked,
    'aria-expanded': expanded,
    // Each page has one heading: its own name.
    ...(role === 'heading' ? { 'aria-level': 1 } : {}),
    ...(REACHED_BY_KEYBOARD.has(role) ? { tabindex: 0, onKeyDown: pressLikeAButton } : {}),
  };
}

function pressLikeAButton(event: { key: string; preventDefault(): void; currentTarget: { click?(): void } }): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click?.();
}
