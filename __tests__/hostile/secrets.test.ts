import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setUpWorld } from '../action/world.ts';
import { describeKey, expectNoTrace, PLAIN_KEY, tracesOf } from './keys.ts';

// The odd one is for `npm run test:deep`.
describeKey('as Mackerel makes them');

// What is long is cut first, and then the key is looked for, of which only a part is left.
describe('no part of a key is shown where a long text is cut in its midst:', () => {
  const world = setUpWorld({ apiKey: PLAIN_KEY });
  const part = PLAIN_KEY.slice(0, 12);

  test('a memo that is replaced', async () => {
    world.mackerel.addHost({ memo: `${'x'.repeat(90)}${PLAIN_KEY}`, roleFullnames: ['Shop:web'] });
    const run = await world.run({ operation: 'update', service: 'Shop', memo: 'new' });
    for (const trace of tracesOf(run)) expect(trace).not.toContain(part);
  });

  test('words of an error', async () => {
    const body = { error: { message: `${'x'.repeat(1980)}${PLAIN_KEY}` } };
    world.mackerel.faults.add({ times: Infinity, effect: { kind: 'status', status: 400, body } });
    const run = await world.run({ operation: 'retire', hostIds: 'h1' });
    for (const trace of tracesOf(run)) expect(trace).not.toContain(part);
  });

  test('an input that is wrong', async () => {
    const run = await world.run({ operation: 'retire', hostIds: `${'x'.repeat(70)}${PLAIN_KEY}` });
    for (const trace of tracesOf(run)) expect(trace).not.toContain(part);
  });
});

describe('a key that can be none', () => {
  const world = setUpWorld();

  test.each([
    ['a line feed', 'first-half\nsecond-half'],
    ['CRLF', 'first-half\r\nsecond-half'],
    ['a carriage return', 'first-half\rsecond-half'],
    ['a header of its own', 'first-half\r\nX-Injected: second-half'],
    ['a command', 'first-half\n::error::second-half'],
    ['a tab', 'first-half\tsecond-half'],
    ['a blank', 'first-half second-half'],
    ['a bell', 'first-half\u0007second-half'],
    ['an escape', 'first-half\u001b[31msecond-half'],
    ['DEL', 'first-half\u007fsecond-half'],
    ['NEL', 'first-half\u0085second-half'],
    ['a line separator', 'first-half\u2028second-half'],
    ['a mark that can’t be seen', 'first-half\u200bsecond-half'],
    ['a letter that is not ASCII', 'first-halfésecond-half'],
    ['Japanese', 'first-half鍵second-half'],
    ['an emoji', 'first-half🔑second-half'],
  ])('holds %s: a clear error before any request, without the key', async (_, apiKey) => {
    for (const options of [{ inputs: { apiKey } }, { env: { MACKEREL_APIKEY: apiKey } }]) {
      const run = await world.run({ operation: 'list', ...options.inputs }, { debug: true, env: options.env ?? {} });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain(
        '- apiKey. The key holds a line break, a space, or a character outside printable ASCII.',
      );
      for (const trace of tracesOf(run)) expect(trace).not.toMatch(/first-half|second-half/);
    }
    expect(world.mackerel.requests).toEqual([]);
  });

  test('white space around it is not part of it', async () => {
    const apiKey = `\t ${world.mackerel.apiKey}\r\n\n`;
    expect((await world.run({ operation: 'list', apiKey, ifNoHosts: 'ignore' })).exitCode).toBe(0);
  });
});

describe('a redirect is never followed, and the key goes nowhere else:', () => {
  const world = setUpWorld({ apiKey: PLAIN_KEY });
  const elsewhere = startElsewhere();

  const OPERATIONS = [
    { operation: 'get', hostIds: 'h1' },
    { operation: 'list' },
    { operation: 'update-status', hostIds: 'h1', status: 'standby' },
    { operation: 'register', name: 'web', customIdentifier: 'x' },
  ];

  test.each([301, 302, 303, 307, 308])('%i', async (status) => {
    world.mackerel.addHost({ id: 'h1' });
    const places = [`${elsewhere.url}/api/v0/hosts`, `${elsewhere.url}/?key=${PLAIN_KEY}`, '/api/v0/elsewhere'];
    for (const [index, inputs] of OPERATIONS.entries()) {
      const location = places[(index + status) % places.length] ?? '';
      world.mackerel.faults.clear();
      world.mackerel.faults.add({ times: Infinity, effect: { kind: 'redirect', status, location } });
      const run = await world.run(inputs, { debug: true });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('a redirect, which is not followed: the API key goes to apiBase only');
      expect(run.log).toContain('Check apiBase');
      expectNoTrace(tracesOf(run), PLAIN_KEY);
    }
    expect(elsewhere.requests).toEqual([]);
    expect(world.mackerel.requests.map(({ path }) => path)).not.toContain('/api/v0/elsewhere');
    expect(world.mackerel.host('h1')?.status).toBe('working');
  });
});

/** A server that no one is to ask. */
function startElsewhere(): { readonly url: string; readonly requests: unknown[] } {
  const requests: unknown[] = [];
  const server = http.createServer((request, response) => {
    requests.push([request.method, request.url, request.headers]);
    response.end('{"hosts":[],"success":true}');
  });
  server.on('connection', (socket) => requests.push(`a connection from port ${socket.remotePort ?? 0}`));
  beforeEach(async () => {
    requests.length = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    requests,
  };
}
