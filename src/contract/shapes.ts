/** Shapes that stand in more than one operation. */
import * as z from 'zod/mini';
import { LEVELS } from '../domain/division';

export const DivisionCode = z.string().check(z.regex(/^(\d{4}|\d{6}|\d{9}|\d{12})$/));

export const Place = z.strictObject({ code: DivisionCode, name: z.string(), level: z.enum(LEVELS) });
export type Place = z.infer<typeof Place>;

/** A code as scanned: any text; whether it is genuine is answered in words, not as bad input. */
export const ScannedCode = z.string().check(z.maxLength(200));

/** Text a person wrote: any characters but the one PostgreSQL does not store. */
export const Written = (limit: number) =>
  z.string().check(
    z.maxLength(limit),
    z.refine((text) => !text.includes('\0')),
  );

/** Secret reference 查询编号 of a complaint, `XXXX-XXXX-XXXX-XXXX` as `secretReferenceFrom` makes it; any text, for whoever mistypes. */
export const SecretReference = z.string().check(z.maxLength(40));

/** A touch screen's own id, made once by the page it shows. */
export const Device = z.uuid();

/** ISO 8601, UTC. */
export const Moment = z.iso.datetime();

export const RoundView = z.strictObject({
  id: z.int(),
  title: z.string(),
  opensAt: Moment,
  closesAt: Moment,
  demonstration: z.boolean(),
});
export type RoundView = z.infer<typeof RoundView>;
