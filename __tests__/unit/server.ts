import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach } from '@jest/globals';

/** One request as it arrived. */
export interface Received {
  method: string;
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** A web server that answers as it is told, and tells what it was asked. */
export interface Server {
  url: string;
  received: Received[];
  /** How many connections were ever made. */
  connections: () => number;
  /** How many of them are open. */
  open: () => Promise<number>;
}

/** Answers a request, or does not. `count`: which one it is, from 1. */
type Answer = (response: http.ServerResponse, received: Received, count: number) => void;

/** Lets the tests of a file start servers, and closes them after each. */
export function setUpServers(): (answer: Answer) => Promise<Server> {
  const servers: http.Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
  return async (answer) => start(answer, servers);
}

async function start(answer: Answer, servers: http.Server[]): Promise<Server> {
  const received: Received[] = [];
  const sockets: Socket[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body };
      received.push(one);
      answer(response, one, received.length);
    });
  });
  server.on('connection', (socket) => sockets.push(socket));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    connections: () => sockets.length,
    open: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => {
          if (error === null) resolve(count);
          else reject(error);
        });
      }),
  };
}

/** Answers with JSON. */
export function json(response: http.ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
