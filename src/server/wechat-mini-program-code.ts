/** WeChat's mini-program code 小程序码 (getUnlimited): round, for as many scenes as there are communities. */
import type { MiniProgramCode } from './mini-program-code';
import type { PictureApi } from './wechat-open-api';

const PATH = '/wxa/getwxacodeunlimit';

/** In px, the most there is: it is printed as wide as a hand is long. */
const WIDTH = 1280;

export function wechatMiniProgramCode(ask: PictureApi): MiniProgramCode {
  return async (scene) => {
    const picture = await ask(PATH, {
      scene,
      page: 'pages/resident/rate',
      // A poster may be printed before the mini-program is released.
      check_path: false,
      env_version: 'release',
      width: WIDTH,
    });
    return picture && `data:${picture.type};base64,${picture.bytes.toString('base64')}`;
  };
}
