/** Report format 导出形式 of the scores of a division: a table 表格 to reckon with, a bulletin 通报 to read. */
export const REPORT_FORMATS = ['table', 'bulletin'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_ENDINGS = { table: 'xlsx', bulletin: 'docx' } as const satisfies Record<ReportFormat, string>;
