/** Attachment 附件: the header that gives a file its name, after RFC 6266 and 5987. */

/** @param plain for programs that know no better than ASCII */
export const attachment = (name: string, plain: string): string =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
