import { afterEach, describe, expect, test } from '@jest/globals';
import net, { type AddressInfo } from 'node:net';
import { setUpWorld } from '../action/world.ts';
import { startTls, type TlsServer } from './tls.ts';

const world = setUpWorld();

interface Counter {
  url: string;
  /** How many connections came in. */
  connections: () => number;
  close(): void;
}

/** Passes bytes on to a server, and counts the connections. */
async function startCounter(target: string): Promise<Counter> {
  const { hostname, port } = new URL(target);
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    const onward = net.connect(Number(port), hostname);
    socket.pipe(onward).pipe(socket);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: () => server.close(),
  };
}

const addHosts = (count: number) => {
  for (let index = 0; index < count; index++)
    world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
};

describe('the connections of a step are used again', () => {
  let counter: Counter | undefined;
  let tls: TlsServer | undefined;
  afterEach(async () => {
    counter?.close();
    await tls?.close();
    [counter, tls] = [undefined, undefined];
  });

  test.each([
    ['update-status', { status: 'standby' }, 300, 1 + 10],
    ['update-roles', { roleFullnames: 'Shop:db' }, 60, 1 + 60],
    ['update', { memo: 'new' }, 60, 1 + 60],
  ])(
    '%s of many hosts opens no more than concurrency, and one for the organization',
    async (operation, inputs, hosts, requests) => {
      counter = await startCounter(world.mackerel.url);
      addHosts(hosts);
      const run = await world.run({ apiBase: counter.url, operation, service: 'Shop', concurrency: '3', ...inputs });
      expect(run.exitCode).toBe(0);
      expect(world.asked()).toHaveLength(requests);
      expect(counter.connections()).toBeLessThanOrEqual(3 + 1);
    },
  );

  test('one request at a time takes one TLS handshake', async () => {
    tls = await startTls(world.mackerel.url);
    addHosts(61);
    const inputs = {
      operation: 'update-status',
      service: 'Shop',
      status: 'standby',
      summary: 'false',
      concurrency: '1',
    };
    const run = await world.run({ apiBase: tls.url, ...inputs }, { env: { NODE_EXTRA_CA_CERTS: tls.caFile } });
    expect(run.exitCode).toBe(0);
    expect(world.asked()).toHaveLength(1 + 3);
    expect(tls.handshakes()).toBe(1);
  });
});
