/** Mini-program code 小程序码: the picture WeChat draws for a scene. A port. */

/** @returns the picture as a data address; `null` where WeChat gives none, and a link will do */
export type MiniProgramCode = (scene: string) => Promise<string | null>;

/** Where WeChat is not set up. */
export const drawNone: MiniProgramCode = async () => null;
