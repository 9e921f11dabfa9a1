import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the requests with one API key go, and with which key. */
export interface Line {
  url: string;
  apiKey: string;
}

export interface Switchboard {
  url: string;
  /** `METHOD /path` of the requests with a key that belongs to no line. */
  unknown: string[];
  close(): Promise<void>;
}

/**
 * One address with several organizations behind it, told apart by the API key, as Mackerel is.
 *
 * @param lines by the key that is sent
 */
export async function startSwitchboard(lines: Record<string, Line>): Promise<Switchboard> {
  const unknown: string[] = [];
  const server = http.createServer((request, response) => {
    const line = lines[String(request.headers['x-api-key'])];
    if (line === undefined) {
      unknown.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.writeHead(401, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'Authentication failed. Please try with valid Api Key.' } }));
      return;
    }
    const headers = { ...request.headers, 'x-api-key': line.apiKey };
    const onward = http.request(new URL(request.url ?? '', line.url), { method: request.method ?? 'GET', headers });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    unknown,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
