/** The keyboard in a browser: Taro's controls are custom elements, which it reaches and presses only if told so. */

const KEYS: Partial<Record<string, readonly string[]>> = {
  button: ['Enter', ' '],
  link: ['Enter'],
  switch: ['Enter', ' '],
  checkbox: ['Enter', ' '],
  radio: ['Enter', ' '],
};

/** How far each arrow moves within a group of radios. */
const ARROWS: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface KeyPress {
  key: string;
  preventDefault(): void;
  currentTarget: HTMLElement;
}

/** Properties that let the keyboard reach and press a control of this role; none for what is no control. */
export function pressedBy(role: string | undefined): Record<string, unknown> {
  const keys = role && KEYS[role];
  if (!keys) return {};
  return {
    tabindex: 0,
    onKeyDown(event: KeyPress) {
      const step = role === 'radio' ? ARROWS[event.key] : undefined;
      if (!keys.includes(event.key) && !step) return;
      event.preventDefault();
      if (step) moveFocus(event.currentTarget, step);
      else event.currentTarget.click();
    },
  };
}

/** An arrow only moves: choosing may lead on to the next question, so that takes a key of its own. */
function moveFocus(from: HTMLElement, step: 1 | -1): void {
  const group = from.closest('[role=radiogroup]');
  const radios = [...(group?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
  radios[(radios.indexOf(from) + step + radios.length) % radios.length]?.focus();
}
