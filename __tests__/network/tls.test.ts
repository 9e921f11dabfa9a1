import { afterEach, describe, expect, test } from '@jest/globals';
import { setUpWorld } from '../action/world.ts';
import { type CertificateOptions, startTls, type TlsServer } from './tls.ts';

const world = setUpWorld();

let server: TlsServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(options?: CertificateOptions): Promise<TlsServer> {
  world.mackerel.addHost({ id: 'h1' });
  server = await startTls(world.mackerel.url, options);
  return server;
}

const retire = { operation: 'retire', hostIds: 'h1' };

describe('a server with a certificate of a CA of its own', () => {
  test('is refused, at once, with the way out', async () => {
    const { url, requests } = await start();
    const run = await world.run({ ...retire, apiBase: url });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/the server's certificate was refused \(\w+\)/);
    expect(run.log).toContain('set NODE_EXTRA_CA_CERTS to its CA certificate');
    expect(run.log).not.toContain('attempt 2');
    expect(requests()).toBe(0);
    expect(world.mackerel.host('h1')?.isRetired).toBe(false);
  });

  test('is no outage that ifUnavailable lets pass', async () => {
    const { url } = await start();
    expect((await world.run({ ...retire, apiBase: url, ifUnavailable: 'warn' })).exitCode).toBe(1);
  });

  test('is accepted with NODE_EXTRA_CA_CERTS', async () => {
    const { url, caFile, requests } = await start();
    const run = await world.run({ ...retire, apiBase: url }, { env: { NODE_EXTRA_CA_CERTS: caFile } });
    expect(run.exitCode).toBe(0);
    expect(requests()).toBe(2);
    expect(world.mackerel.host('h1')?.isRetired).toBe(true);
  });

  test.each<[string, CertificateOptions]>([
    ['is for another name', { name: 'mackerel.example' }],
    ['has expired', { isExpired: true }],
  ])('that %s is refused even so', async (_, options) => {
    const { url, caFile, requests } = await start(options);
    const run = await world.run({ ...retire, apiBase: url }, { env: { NODE_EXTRA_CA_CERTS: caFile } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/the server's certificate was refused \(\w+\)/);
    expect(requests()).toBe(0);
  });
});

test('a server that speaks no TLS is not spoken to in plain text', async () => {
  world.mackerel.addHost({ id: 'h1' });
  const run = await world.run({ ...retire, apiBase: world.mackerel.url.replace('http:', 'https:'), retries: '0' });
  expect(run.exitCode).toBe(1);
  expect(world.mackerel.requests).toEqual([]);
});
