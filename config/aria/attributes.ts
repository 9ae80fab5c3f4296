/** The mini-program's aria attributes (base library 2.7.1 and later), which Taro 4's templates leave out. */
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-hidden': '',
  'aria-expanded': '',
};

export const ariaByComponent = { View: aria, Text: aria, Button: aria, Textarea: aria };
