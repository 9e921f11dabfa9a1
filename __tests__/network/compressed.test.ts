import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from '@jest/globals';
import { runMain } from '../../harness/run-action.ts';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A Mackerel whose list of hosts is compressed. @returns its address */
async function startCompressing(encoding: string, compress: (text: string) => Buffer): Promise<string> {
  const hosts = Array.from({ length: 300 }, (_, index) => ({
    ...{
      id: `h${index}`,
      name: `web-${index}`,
      status: 'working',
      memo: '',
      isRetired: false,
      roles: { Shop: ['web'] },
    },
    ...{ meta: {}, interfaces: [], size: 'standard', createdAt: 1_700_000_000 },
  }));
  const server = http.createServer((request, response) => {
    expect(String(request.headers['accept-encoding'])).toContain(encoding);
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': encoding });
    response.end(compress(JSON.stringify({ hosts })));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a reply that is compressed by %s is read', async (encoding, compress) => {
  const apiBase = await startCompressing(encoding, compress);
  const run = await runMain({ inputs: { operation: 'list', apiKey: 'key', apiBase, summary: 'false' } });
  expect(run.exitCode).toBe(0);
  expect(run.outputs['hostCount']).toBe('300');
  expect(JSON.parse(run.outputs['hosts'] ?? '')).toHaveLength(300);
});

test('a reply that is no gzip, although it says so, is told as one that cannot be read', async () => {
  const apiBase = await startCompressing('gzip', (text) => Buffer.from(text));
  const run = await runMain({ inputs: { operation: 'list', apiKey: 'key', apiBase, summary: 'false', retries: '0' } });
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(/::error::list failed\.%0A.*GET \/api\/v0\/hosts/);
  expect(run.log).not.toContain('bug in the action');
});
