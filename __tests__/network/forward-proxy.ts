import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** How a proxy treats what it is asked: as it should, or badly. */
export interface ProxyOptions {
  /** `user:password`, without which it answers 407. */
  credentials?: string;
  /** Answers this status to everything. */
  refuse?: number;
  /** Closes the connection instead of answering. */
  hangUp?: boolean;
}

export interface ForwardProxy {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** What it was asked, in order: `GET http://…` or `CONNECT host:port`. */
  asked: string[];
  /** Everything that passed through it that it could read: lines of requests, headers, bodies. */
  seen: string[];
  close(): Promise<void>;
}

/**
 * Starts a forward proxy: plain requests with the whole address as their target are passed on, CONNECT opens a tunnel
 * (RFC 9110, 9.3.6; RFC 9112, 3.2.2).
 */
export async function startProxy({ credentials, refuse, hangUp }: ProxyOptions = {}): Promise<ForwardProxy> {
  const asked: string[] = [];
  const seen: string[] = [];
  const sockets = new Set<net.Socket>();
  const wanted = credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`;
  const refusal = (request: http.IncomingMessage) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    seen.push(`${request.url ?? ''} ${JSON.stringify(request.headers)}`);
    return refuse ?? (wanted !== undefined && request.headers['proxy-authorization'] !== wanted ? 407 : undefined);
  };

  const server = http.createServer((request, response) => {
    const status = refusal(request);
    if (hangUp === true) {
      request.socket.destroy();
      return;
    }
    if (status !== undefined) {
      response.writeHead(status, { 'Proxy-Authenticate': 'Basic realm="proxy"' }).end('Not through here');
      return;
    }
    const isForProxy = ([name]: [string, unknown]) => name.startsWith('proxy-');
    const headers = Object.fromEntries(Object.entries(request.headers).filter((header) => !isForProxy(header)));
    const onward = http.request(request.url ?? '', { method: request.method ?? 'GET', headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.on('data', (chunk: Buffer) => seen.push(chunk.toString())).pipe(onward);
  });

  server.on('connect', (request: http.IncomingMessage, client: net.Socket) => {
    const status = refusal(request);
    if (hangUp === true) {
      client.destroy();
      return;
    }
    if (status !== undefined) {
      client.end(`HTTP/1.1 ${status} No\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const [, host = '', port = ''] = /^\[?(.+?)\]?:(\d+)$/.exec(request.url ?? '') ?? [];
    const onward = net.connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.on('data', (chunk: Buffer) => seen.push(chunk.toString('latin1')));
      client.pipe(onward).pipe(client);
    });
    for (const socket of [client, onward]) {
      sockets.add(socket);
      socket.on('error', () => {
        client.destroy();
        onward.destroy();
      });
    }
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    seen,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
