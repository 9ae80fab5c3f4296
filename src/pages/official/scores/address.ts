/** Address 地址: a browser's names the division shown, so that it can be opened again and passed on. */

/** It leaves out the invitation, which is good once. */
export function keepInAddress(division: string): void {
  if (process.env.TARO_ENV !== 'h5') return;
  history.replaceState(history.state, '', `#/pages/official/scores?division=${division}`);
}
