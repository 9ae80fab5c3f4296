/** Login by QR 扫码登录: a browser shows a code and a number; a bound phone that scans it chooses the number among three. */
import * as z from 'zod/mini';
import { DeviceKey } from './sign-in';
import { Moment, ScannedCode } from './shapes';

/** What a browser says it runs on. */
export const SYSTEMS = ['windows', 'mac', 'linux', 'phone', 'other'] as const;
const System = z.enum(SYSTEMS);
export type System = z.infer<typeof System>;

/** Two digits. */
const CheckNumber = z.int().check(z.minimum(10), z.maximum(99));

export const openLogin = {
  input: z.strictObject({ device: DeviceKey, system: System }),
  output: z.strictObject({
    /** A scene of the kind `account`. */
    login: z.string(),
    number: CheckNumber,
    /** An SVG as a data address: of the link, or of the bare scene where the server does not know how it is reached. */
    qr: z.string(),
    expiresAt: Moment,
  }),
};
export type LoginOpened = z.infer<typeof openLogin.output>;

/** Whether a phone has approved; then the browser is bound, and signs in with its key. */
export const awaitLogin = {
  input: z.strictObject({ login: ScannedCode, device: DeviceKey }),
  output: z.strictObject({ state: z.enum(['waiting', 'approved']) }),
};

/** What the phone is asked. The right number is not told. */
export const readLogin = {
  input: z.strictObject({ login: ScannedCode }),
  output: z.strictObject({
    numbers: z.array(CheckNumber).check(z.length(3)),
    system: System,
    openedAt: Moment,
    expiresAt: Moment,
  }),
};
export type LoginAsked = z.infer<typeof readLogin.output>;

/** A wrong number ends the request. */
export const approveLogin = {
  input: z.strictObject({ login: ScannedCode, number: CheckNumber }),
  output: z.strictObject({}),
};
