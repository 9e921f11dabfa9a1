import { describe, expect, test } from '@jest/globals';
import { setUpWorld } from '../action/world.ts';
import { runPost } from '../../harness/run-action.ts';
import { fingerprint } from '../../src/clean-up/note-keeper.ts';
import { expectHarmless } from './harmless.ts';
import { expectKnownPaths } from './requests.ts';

const world = setUpWorld();

const ESCAPES = [
  '../org',
  '..',
  '.',
  '%2e%2e',
  '%2E%2E%2Forg',
  '..%2forg',
  'a/b',
  'a/../../org',
  '/org',
  'a?b',
  'a#b',
  'a;b',
  'a\\b',
  'a%00',
  'a:b',
  '@evil.example',
  '//evil.example/',
  'http://evil.example',
  'ａ１',
  'a\u200bb',
];

/** Every operation that takes host IDs, and what it needs besides. */
const ON_HOSTS: Record<string, Record<string, string>> = {
  update: { memo: 'x' },
  'update-status': { status: 'standby' },
  'update-roles': { roleFullnames: 'Shop:web' },
  retire: {},
  get: {},
  'list-metric-names': {},
  'list-monitored-statuses': {},
  'wait-until-ok': { waitTimeout: '0' },
};

describe('a host ID that tries to leave its path is refused before any request', () => {
  test.each(Object.entries(ON_HOSTS))('%s', async (operation, inputs) => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ ...inputs, operation, hostIds: JSON.stringify([id, ...ESCAPES]) });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(`${ESCAPES.length} inputs need to be corrected`);
    expectHarmless(run);
    expect(world.mackerel.requests).toEqual([]);
  });

  test.each(ESCAPES)('%j alone', async (hostId) => {
    const run = await world.run({ operation: 'retire', hostIds: hostId });
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.requests).toEqual([]);
  });

  test('also where it comes from Mackerel', async () => {
    for (const id of ['../org', '..', '', 'a/b', 'a?b', 'a\n', 'a b', '%2e%2e']) {
      world.mackerel.clearRequests();
      const hosts = [{ id, name: 'web', status: 'working', roles: {} }];
      world.mackerel.faults.add({ path: '/api/v0/hosts', effect: { kind: 'json', body: { hosts } } });
      const run = await world.run({ operation: 'update', service: 'Shop', memo: 'x' });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('hosts.0.id: It is not of the form of a host ID.');
      expect(world.asked()).toEqual([
        'GET /hosts?service=Shop&status=working&status=standby&status=maintenance&status=poweroff',
      ]);
    }
  });

  test('also where Mackerel answers it for a host that was registered', async () => {
    world.mackerel.faults.add({
      method: 'POST',
      path: '/api/v0/hosts',
      effect: { kind: 'json', body: { id: '../org' } },
    });
    const run = await world.run({ operation: 'register', name: 'web', status: 'standby' });
    expect(run.exitCode).toBe(1);
    expect(world.asked()).toEqual(['POST /hosts']);
  });
});

describe('a custom identifier stays one segment of its path:', () => {
  // Every ASCII character but line ends, which separate identifiers, and the control characters around them.
  const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
  const WORDS = [
    '../x',
    'x/..',
    '%2e%2e',
    '...',
    '. .',
    'a/b?c#d',
    '%',
    '%zz',
    '日本/語',
    'a\tb',
    '\u0001x',
    '🐟',
    '+ +',
  ];

  test('every character that can stand in it', async () => {
    const identifiers = [...ASCII.map((character) => `a${character}b`), ...WORDS];
    for (const customIdentifier of identifiers) world.mackerel.addHost({ customIdentifier });
    const run = await world.run({
      operation: 'update-status',
      status: 'standby',
      customIdentifier: identifiers.join('\n'),
    });
    expect(run.log).not.toContain('::error::');
    expect(run.exitCode).toBe(0);
    expectKnownPaths(world.mackerel.requests);
    const asked = world.asked().filter((request) => request.startsWith('GET /hosts-by-custom-identifier/'));
    expect(asked.map((request) => decodeURIComponent(request.split('/').slice(2).join('/'))).sort()).toEqual(
      identifiers.toSorted(),
    );
    expect(world.mackerel.allHosts().every(({ status }) => status === 'standby')).toBe(true);
  });

  test.each(['.', '..', ' .. ', '["."]', 'a\n..\nb'])('%j is refused before any request', async (customIdentifier) => {
    for (const operation of ['retire', 'get']) {
      const run = await world.run({ operation, customIdentifier });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('neither "." nor ".."');
    }
    expect(world.mackerel.requests).toEqual([]);
  });

  test('also of a host that is registered, and of the post step', async () => {
    for (const customIdentifier of ['../../org', '%2e%2e', 'a/b?c#d', '?', '#', '%']) {
      const inputs = { operation: 'register', name: 'ci', customIdentifier, retireAfterJob: 'true' };
      const main = await world.run(inputs);
      expect(main.exitCode).toBe(0);
      expect(world.mackerel.host(main.outputs['hostId'] ?? '')?.customIdentifier).toBe(customIdentifier);
      // As if the step had been killed before Mackerel's answer came.
      const key = fingerprint(world.mackerel.apiKey);
      const steps = [{ kind: 'retire-host', name: 'ci', customIdentifier }];
      const note = JSON.stringify({ version: 1, apiBase: world.mackerel.url, key, steps });
      const post = await runPost({ state: { note: '1:1', note_1_0: note } }, { inputs, env: world.env });
      expect(post.exitCode).toBe(0);
      expect(world.mackerel.host(main.outputs['hostId'] ?? '')?.isRetired).toBe(true);
    }
    expectKnownPaths(world.mackerel.requests);
  });
});

test('a filter stays in the query, and each part of it one value', async () => {
  const name = 'a&service=Other&status=poweroff#x?y=%26+ z';
  const { id } = world.mackerel.addHost({ name, roleFullnames: ['Shop:web'] });
  world.mackerel.addHost({ roleFullnames: ['Other:web'] });
  const run = await world.run({ operation: 'retire', service: 'Shop', role: 'web', name });
  expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual([id]);
  const [listed] = world.mackerel.requests;
  const query = new URLSearchParams(listed?.path.split('?')[1]);
  expect(query.getAll('name')).toEqual([name]);
  expect(query.getAll('service')).toEqual(['Shop']);
  expect(query.getAll('role')).toEqual(['web']);
  expectKnownPaths(world.mackerel.requests);
});

test.each(['Shop/..', '../Shop', 'Shop&name=x', 'Shop?x', 'Shop%26', 'Shop#', 'Sh op', '__proto__', '-Shop', 'S'])(
  'the service %j is refused before any request, and so is the role',
  async (service) => {
    expect((await world.run({ operation: 'list', service })).exitCode).toBe(1);
    expect((await world.run({ operation: 'list', service: 'Shop', role: JSON.stringify([service]) })).exitCode).toBe(1);
    expect(world.mackerel.requests).toEqual([]);
  },
);
