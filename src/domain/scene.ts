/** Scene 码参数: the 31 characters a code carries: one of kind, eight of serial, 22 of a 128-bit MAC. */

export const CODE_KINDS = ['poster', 'share', 'kiosk', 'invite', 'account'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

const LETTER: Record<CodeKind, string> = { poster: 'P', share: 'S', kiosk: 'K', invite: 'V', account: 'A' };

export interface Scene {
  kind: CodeKind;
  /** Eight characters of base64url: 48 random bits. */
  serial: string;
  /** 22 characters of base64url: 128 bits over kind and serial. */
  mac: string;
}

export const SCENE_LENGTH = 31;

/** The part of a scene its MAC is made over. */
export const sceneBody = (kind: CodeKind, serial: string): string => LETTER[kind] + serial;

/** Takes a scene apart; `null` when it does not have the form. Says nothing about being genuine. */
export function parseScene(text: string): Scene | null {
  if (text.length !== SCENE_LENGTH || !/^[A-Za-z0-9_-]+$/.test(text)) return null;
  const kind = CODE_KINDS.find((candidate) => LETTER[candidate] === text[0]);
  return kind ? { kind, serial: text.slice(1, 9), mac: text.slice(9) } : null;
}
