/** The register 准入清单 of a community: what it was let to be given, and until when. Anybody may read it. */
import * as z from 'zod/mini';
import { QUARTER_ID } from '../domain/quarter';
import { AdmissionLine } from './admission-view';
import { Place, ScannedCode } from './shapes';

export const readRegister = {
  /** Without a code: the asking account's own community. */
  input: z.strictObject({ code: z.optional(ScannedCode) }),
  output: z.strictObject({
    community: Place,
    /** In force: what ends first stands first. */
    tasks: z.array(AdmissionLine),
    /** Over within the last year: the newest first. */
    past: z.array(AdmissionLine),
    /** For the community's own staff; `null` for everybody else. */
    reporting: z.nullable(
      z.strictObject({
        quarter: z.string().check(z.regex(QUARTER_ID)),
        /** Who may have given a task: departments of the community's district and city. */
        departments: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
      }),
    ),
  }),
};
export type Register = z.infer<typeof readRegister.output>;
