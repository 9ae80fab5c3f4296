/** A server that speaks the protocol of WeChat's open interfaces, as inside WeChat cloud run: no token is asked for. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Request {
  path: string;
  body: Record<string, unknown>;
}

export type Answering = (request: Request, response: ServerResponse) => void;

export interface WechatApi {
  base: string;
  /** Every request so far. */
  requests: Request[];
  /** How it answers from now on. */
  answers(how: Answering): void;
  close(): Promise<void>;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

export const json =
  (body: unknown, status = 200): Answering =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };

export async function startWechatApi(): Promise<WechatApi> {
  const requests: Request[] = [];
  let how: Answering = json({ errcode: -1, errmsg: 'system error' });
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const asked = { path: `${request.method} ${request.url}`, body: JSON.parse(text) as Request['body'] };
      requests.push(asked);
      how(asked, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answers: (next) => void (how = next),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
