import { afterEach, expect, test } from '@jest/globals';
import net, { type AddressInfo } from 'node:net';
import { runMain } from '../../harness/run-action.ts';
import { expectHarmless } from './harmless.ts';
import { linksOf, renderMarkdown } from './markdown.ts';
import { MARK } from './texts.ts';

const HOSTILE = `::error::${MARK} ##[error]${MARK} <img src=x> | a | [x](https://evil.example) \u0085::error::${MARK}`;

const servers: net.Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** A server that answers every connection with the same bytes, whatever it is asked, and closes it. */
async function startRaw(reply: string): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.from(reply, 'latin1')));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ['the words beside a status', `HTTP/1.1 418 ${HOSTILE}\r\nContent-Length: 0\r\n\r\n`, true],
  ['the words beside a success', `HTTP/1.1 200 ${HOSTILE}\r\nContent-Length: 2\r\n\r\n{}`, false],
  ['the type of what is no JSON', `HTTP/1.1 200 OK\r\nContent-Type: ${HOSTILE}\r\nContent-Length: 1\r\n\r\nx`, true],
  ['a time to wait', `HTTP/1.1 429 No\r\nRetry-After: ${HOSTILE}\r\nContent-Length: 0\r\n\r\n`, false],
  ['a place to go', `HTTP/1.1 302 Go\r\nLocation: ${HOSTILE}\r\nContent-Length: 0\r\n\r\n`, false],
  ['headers that no one asked for', `HTTP/1.1 400 No\r\n${MARK}: ${HOSTILE}\r\nContent-Length: 0\r\n\r\n`, false],
  ['headers that never end', `HTTP/1.1 200 OK\r\n${`X-${MARK}: ${HOSTILE}\r\n`.repeat(2000)}`, false],
  ['no HTTP at all', `${HOSTILE}\r\n\r\n${HOSTILE}`, false],
  ['nothing', '', false],
])('what comes over the wire is shown at most: %s', async (_, reply, isShown) => {
  const apiBase = await startRaw(reply);
  const inputs = { operation: 'get', hostIds: 'h1', retries: '0', apiBase };
  const run = await runMain({ inputs, env: { MACKEREL_APIKEY: 'key' }, debug: true });
  expectHarmless(run);
  expect(run.exitCode).toBe(1);
  expect(run.outputs['failedHostIds']).toBe('["h1"]');
  expect(linksOf(renderMarkdown(run.summary))).toEqual([]);
  expect(renderMarkdown(run.summary)).not.toContain('<img');
  expect(run.log.includes(MARK)).toBe(isShown);
});
