import http from 'node:http';

/** Where redirects lead: a server that is told of no secret, if all is well. */
export interface Thief {
  readonly url: string;
  /** The headers of every request that it was sent, as text. */
  readonly headers: string[];
  close(): void;
}

export async function startThief(): Promise<Thief> {
  const headers: string[] = [];
  const server = http.createServer((request, response) => {
    headers.push(JSON.stringify(request.headers));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"success":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    headers,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
