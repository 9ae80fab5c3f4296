/**
 * The mini-program's aria attributes (base library 2.7.1 and later), which Taro 4's templates leave out. WeChat's list has
 * neither `aria-pressed` nor `aria-level`.
 */
const named = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' };

const state = { ...named, 'aria-checked': '', 'aria-selected': '', 'aria-expanded': '', 'aria-disabled': '' };

const spoken = { ...named, 'aria-live': '' };

const view = {
  ...state,
  ...spoken,
  'aria-modal': '',
  'aria-valuemin': '',
  'aria-valuenow': '',
  'aria-valuemax': '',
};

export const ariaByComponent = {
  View: view,
  Text: { ...state, ...spoken },
  Button: state,
  Image: named,
  Canvas: named,
  Input: named,
  Textarea: named,
  ScrollView: named,
  Switch: state,
  Navigator: named,
};
