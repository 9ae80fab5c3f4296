/** Comfort 阅读方式: how large a page is drawn and whether it can be read aloud; the app fills it in. */
import { createContext, useContext } from 'react';

/** Reads Chinese aloud. One text at a time: a new one ends the one before. */
export interface Speaker {
  speak(text: string, onEnd: () => void): void;
  stop(): void;
}

export interface Comfort {
  /** Elder mode 关怀版: larger words and targets, one thing a screen. */
  elder: boolean;
  setElder: (on: boolean) => void;
  /** `null` where this device cannot read aloud. */
  speaker: Speaker | null;
}

export const ComfortContext = createContext<Comfort>({ elder: false, setElder: () => undefined, speaker: null });

export const useComfort = (): Comfort => useContext(ComfortContext);
