/** Files as WeChat fetches and opens them for the mini-program. */
import { request as send } from 'node:http';

export interface Files {
  /** Whether a download comes to its end. */
  downloads: 'whole' | 'broken';
  /** Documents that were opened, by their bytes. */
  opened: Buffer[];
}

interface DownloadOptions {
  url: string;
  success: (answer: { tempFilePath: string; statusCode: number }) => void;
  fail: (fault: { errMsg: string }) => void;
  complete?: () => void;
}

interface OpenOptions {
  filePath: string;
  fileType: string;
  success: (answer: object) => void;
  complete?: () => void;
}

/** @param base where the server is, whatever address the mini-program was built with */
export function fileApi(files: () => Files, base: string): Record<string, unknown> {
  const kept = new Map<string, Buffer>();
  return {
    downloadFile({ url, success, fail, complete }: DownloadOptions) {
      const outgoing = send(base + new URL(url).pathname, { method: 'GET' }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          if (files().downloads === 'broken') fail({ errMsg: 'downloadFile:fail ' });
          else {
            const tempFilePath = `http://tmp/${kept.size}.xlsx`;
            kept.set(tempFilePath, Buffer.concat(chunks));
            success({ tempFilePath, statusCode: incoming.statusCode ?? 0 });
          }
          complete?.();
        });
      });
      outgoing.on('error', () => fail({ errMsg: 'downloadFile:fail ' }));
      outgoing.end();
      return { onProgressUpdate: () => undefined, abort: () => undefined };
    },
    openDocument({ filePath, success, complete }: OpenOptions) {
      files().opened.push(kept.get(filePath)!);
      success({});
      complete?.();
    },
  };
}
