import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { qrImage } from '../qr-image';
import { readCode, standingScene } from '../signed-code';
import { registerKiosk } from '../store/kiosks';
import { hashDevice } from './asked';
import { surveyOf } from './read-survey';

/** Opens a touch screen, and registers the first device that opens its code. */
export async function openKiosk(input: Input<'openKiosk'>, context: Context): Promise<Output<'openKiosk'> | Refusal> {
  const code = await readCode(context, input.code);
  if (isRefusal(code)) return code;
  if (code.kind !== 'kiosk') return refuse('code-forged');
  if (!(await registerKiosk(context.db, code.serial, hashDevice(input.device), context.now()))) {
    return refuse('kiosk-elsewhere');
  }
  const survey = await surveyOf(code.community, context);
  if (isRefusal(survey)) return survey;
  const base = context.publicAddress();
  const poster = await standingScene(context, code.community, 'poster');
  return { ...survey, posterQr: base && (await qrImage(`${base}/r/${poster}`)) };
}
