/** Report address 导出地址: a path that gives the scores of one division as a file for a few minutes. */
import type { ReportFormat } from '../domain/report/report-format';
import { REPORT_ENDINGS, REPORT_FORMATS } from '../domain/report/report-format';
import { sealed, unsealed } from './sealed-address';

export interface ReportTicket {
  format: ReportFormat;
  division: string;
  /** Id of who asked; looked up anew when the file is fetched. */
  account: string;
}

const PURPOSE = 'report';

export const reportAddress = (key: Buffer, { format, division, account }: ReportTicket, now: Date): string =>
  `/reports/${sealed(key, PURPOSE, [format, division, account], now)}.${REPORT_ENDINGS[format]}`;

/** What `reportAddress` wrote, if it did and the time has not run out. @param name the part behind `/reports/` */
export function readReportTicket(key: Buffer, name: string, now: Date): ReportTicket | null {
  const end = name.lastIndexOf('.');
  const [written, division, account] = unsealed(key, PURPOSE, name.slice(0, Math.max(0, end)), now) ?? [];
  const format = REPORT_FORMATS.find((one) => one === written);
  return format && name.slice(end + 1) === REPORT_ENDINGS[format]
    ? { format, division: division!, account: account! }
    : null;
}
