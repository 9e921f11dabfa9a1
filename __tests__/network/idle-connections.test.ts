import { afterEach, describe, expect, test } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setUpWorld } from '../action/world.ts';

/** When a server cuts a connection on which a further request comes in. */
type Cut =
  /** Before it has read it: the request is lost. */
  | 'before the work'
  /** After Mackerel has done what was asked: the answer is lost. */
  | 'after the work'
  /** Long before: it closed the connection while no one used it. */
  | 'while idle';

interface Front {
  url: string;
  /** How many requests came on connections that had been used before. */
  reused: () => number;
  close(): Promise<void>;
}

const IDLE = 50;

/** A server before Mackerel that closes connections as servers do with idle ones: the first that is used again, or all. */
async function startFront(target: string, cut: Cut): Promise<Front> {
  const used = new WeakSet<Socket>();
  let reused = 0;
  const server = http.createServer((request, response) => {
    const { method = 'GET', headers, socket } = request;
    const isReused = used.has(socket);
    used.add(socket);
    if (isReused) reused += 1;
    const isCut = isReused && reused === 1;
    if (isCut && cut === 'before the work') {
      socket.resetAndDestroy();
      return;
    }
    const onward = http.request(new URL(request.url ?? '', target), { method, headers }, (reply) => {
      if (isCut && cut === 'after the work') {
        reply.resume().on('end', () => socket.resetAndDestroy());
        return;
      }
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
      if (cut === 'while idle') response.on('finish', () => setTimeout(() => socket.destroy(), IDLE));
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reused: () => reused,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const world = setUpWorld();

let front: Front | undefined;
afterEach(async () => {
  await front?.close();
  front = undefined;
});

const run = async (cut: Cut, inputs: Record<string, string>) => {
  front = await startFront(world.mackerel.url, cut);
  return world.run({ apiBase: front.url, summary: 'false', concurrency: '1', ...inputs });
};

describe('a server that closes connections between two requests', () => {
  test.each<Cut>(['before the work', 'after the work'])('gets the second one again: cut %s', async (cut) => {
    const [first, second] = [world.mackerel.addHost(), world.mackerel.addHost()];
    const done = await run(cut, { operation: 'get', hostIds: `${first.id} ${second.id}` });
    expect(done.exitCode).toBe(0);
    expect(front?.reused()).toBeGreaterThan(0);
    expect(done.log).toContain('ECONNRESET');
    expect(JSON.parse(done.outputs['hostIds'] ?? '')).toEqual([first.id, second.id]);
  });

  test.each<Cut>(['before the work', 'after the work'])('gets a change again: cut %s', async (cut) => {
    const { id } = world.mackerel.addHost();
    const inputs = { operation: 'update-status', hostIds: id, status: 'standby', restoreStatus: 'always' };
    expect((await run(cut, inputs)).exitCode).toBe(0);
    expect(front?.reused()).toBeGreaterThan(0);
    expect(world.mackerel.host(id)?.status).toBe('standby');
  });

  test.each<Cut>(['before the work', 'after the work'])('registers one host, and not two: cut %s', async (cut) => {
    const inputs = { operation: 'register', name: 'web', customIdentifier: 'web/1' };
    const done = await run(cut, inputs);
    expect(front?.reused()).toBeGreaterThan(0);
    expect(done.exitCode).toBe(0);
    expect(world.mackerel.allHosts()).toHaveLength(1);
    expect(done.outputs).toMatchObject({ created: 'true', hostId: world.mackerel.allHosts()[0]?.id });
  });

  test('while they are idle, without any request being lost', async () => {
    const { id } = world.mackerel.addHost();
    world.mackerel.setMonitoredStatuses(id, (reading) => [
      { monitorId: 'm1', status: reading < 3 ? 'CRITICAL' : 'OK' },
    ]);
    const inputs = { operation: 'wait-until-ok', hostIds: id, pollInterval: '1', stableFor: '0', retries: '0' };
    const done = await run('while idle', inputs);
    expect(done.exitCode).toBe(0);
    // Each of the turns, which are a second apart, begins with a connection of its own.
    expect(world.mackerel.requests.length - (front?.reused() ?? 0)).toBeGreaterThanOrEqual(3);
    expect(done.log).not.toContain('could not be asked');
  });
});
