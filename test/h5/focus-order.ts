/** The way of the focus over a page by the Tab key. */
import type { Page } from 'playwright-core';

/** One stop, measured while the focus stands on it. */
interface Stop {
  name: string;
  outlined: boolean;
  /** Whether something else lies over all of it. */
  covered: boolean;
  /** Whether it lies below the stop before, or beside it to the right. */
  onward: boolean;
}

const MOST = 150;

/** What is wrong with the way: stops that go back, that show no focus or lie under something, and controls that are never reached. */
export async function focusFaultsOn(page: Page): Promise<string[]> {
  if (await page.evaluate(isAsking)) return leavesDialog(page);
  // A screen that has just come takes the focus to its beginning; only after that is the way one's own.
  for (let tries = 0; tries < 40; tries += 1) {
    await page.evaluate(toTheTop);
    await page.waitForTimeout(100);
    if (await page.evaluate(() => document.activeElement === document.body)) break;
  }
  const faults: string[] = [];
  for (let count = 0; count < MOST; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(measureStop, count);
    if (!stop) break;
    if (!stop.outlined) faults.push(`${stop.name}: the focus is not seen`);
    if (stop.covered) faults.push(`${stop.name}: the focus is under something else`);
    if (!stop.onward) faults.push(`${stop.name}: the focus goes back`);
  }
  return [...faults, ...(await page.evaluate(neverReached)).map((name) => `${name}: never reached`)];
}

/** Puts the start of the way at the top, wherever one has clicked before. */
function toTheTop(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.scrollTo(0, 0);
  document.querySelectorAll('[data-reached]').forEach((element) => element.removeAttribute('data-reached'));
}

const isAsking = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null;

/** While a dialog waits the focus is in it, and Tab does not lead out of it. */
async function leavesDialog(page: Page): Promise<string[]> {
  const outside = () => {
    const focused = document.activeElement;
    const inside = document.querySelector('[role=dialog]')?.contains(focused);
    return inside ? null : focused?.id || focused?.tagName;
  };
  for (let presses = 0; presses < 4; presses += 1) {
    const elsewhere = await page.evaluate(outside);
    if (elsewhere) return [`after ${presses} × Tab: the focus is not in the dialog but on ${elsewhere}`];
    await page.keyboard.press('Tab');
  }
  return [];
}

/** `null` once the focus has been everywhere. */
function measureStop(count: number): Stop | null {
  const here = document.activeElement as HTMLElement | null;
  if (!here || here === document.body || here.dataset.reached) return null;
  const before = document.querySelector(`[data-reached="${count}"]`);
  here.dataset.reached = String(count + 1);
  // A field is framed together with its counter, and a reader is shown the frame.
  const frames = [here, here.parentElement, here.parentElement?.parentElement ?? null];
  const to = here.getBoundingClientRect();
  const from = before?.getBoundingClientRect();
  const seenAt = (height: number): boolean => {
    const there = document.elementFromPoint(to.left + to.width / 2, to.top + to.height * height);
    return there !== null && (here.contains(there) || there.contains(here));
  };
  const slack = 2;
  return {
    name: here.id || here.className,
    outlined: frames.some((frame) => {
      const { outlineStyle, outlineWidth } = frame ? getComputedStyle(frame) : here.style;
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    }),
    covered: ![0.1, 0.5, 0.9].some(seenAt),
    onward: !from || to.top >= from.bottom - slack || to.left >= from.right - slack,
  };
}

function neverReached(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea')]
    .filter((control) => control.getClientRects().length > 0 && !control.dataset.reached)
    .map((control) => control.id || control.className);
}
