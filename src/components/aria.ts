/** What a screen reader is told, in the words of each platform: WeChat says `aria-role`, browsers `role`. */
import { pressedBy } from './keyboard';

type Role =
  | 'main'
  | 'navigation'
  | 'region'
  | 'table'
  | 'row'
  | 'columnheader'
  | 'cell'
  | 'heading'
  | 'list'
  | 'listitem'
  | 'img'
  | 'alert'
  | 'status'
  | 'progressbar'
  | 'dialog'
  | 'button'
  | 'link'
  | 'switch'
  | 'checkbox'
  | 'radio'
  | 'radiogroup';

export interface Aria {
  role?: Role;
  label?: string;
  /** Of a radio, a checkbox and a switch: said in both states. */
  checked?: boolean | undefined;
  /** Of a button that stays down. */
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Pictures and marks that say nothing the words beside them do not. */
  hidden?: boolean | undefined;
  /** Read out by itself when it changes; an alert at once, a status when there is a pause. */
  live?: 'polite' | 'assertive';
  /** Of a heading; 1, the page's own name, unless said. */
  level?: 1 | 2 | 3;
  /** How far a progressbar has come. */
  progress?: { now: number; max: number };
}

/** Roles WeChat's list lacks; what is live is said by `aria-live` there. */
const BROWSER_ONLY = new Set<Role | undefined>([
  'main',
  'navigation',
  'region',
  'table',
  'row',
  'columnheader',
  'cell',
  'status',
]);

const LIVE: Partial<Record<Role, 'polite' | 'assertive'>> = { alert: 'assertive', status: 'polite' };

export function aria(told: Aria): Record<string, unknown> {
  return process.env.TARO_ENV === 'weapp' ? inWeChat(told) : inBrowser(told);
}

function inWeChat({ role, label, checked, pressed, expanded, disabled, hidden, live, progress }: Aria) {
  return {
    ...(BROWSER_ONLY.has(role) ? {} : { ariaRole: role }),
    ariaLabel: label,
    ariaChecked: checked,
    // WeChat has no word for pressed.
    ariaSelected: pressed,
    ariaExpanded: expanded,
    ariaDisabled: disabled,
    ariaHidden: hidden,
    ariaLive: live ?? (role && LIVE[role]),
    ariaModal: role === 'dialog' || undefined,
    ariaValuemin: progress && 0,
    ariaValuenow: progress?.now,
    ariaValuemax: progress?.max,
  };
}

function inBrowser({ role, label, checked, pressed, expanded, disabled, hidden, live, level, progress }: Aria) {
  return {
    role,
    'aria-label': label,
    'aria-checked': checked,
    'aria-pressed': pressed,
    'aria-expanded': expanded,
    'aria-disabled': disabled,
    'aria-hidden': hidden,
    'aria-live': live,
    'aria-level': role === 'heading' ? (level ?? 1) : undefined,
    'aria-modal': role === 'dialog' || undefined,
    'aria-valuemin': progress && 0,
    'aria-valuenow': progress?.now,
    'aria-valuemax': progress?.max,
    ...pressedBy(role),
  };
}

/** For `Input` and `Textarea`. In a browser the name belongs on the field itself, which Taro hides inside its own element. */
export function ariaField(label: string): Record<string, unknown> {
  return process.env.TARO_ENV === 'weapp' ? { ariaLabel: label } : { nativeProps: { 'aria-label': label } };
}

/** For `Image`. @param label what is to be seen; `null` where the words beside it say so already */
export function ariaImage(label: string | null): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp')
    return label === null ? { ariaHidden: true } : { ariaRole: 'img', ariaLabel: label };
  return { nativeProps: { alt: label ?? '' } };
}
