import { describe, expect, test } from '@jest/globals';
import type { Mackerel } from '../../../src/mackerel/client.ts';
import { setUpMackerel } from './client.ts';

const mackerelAnswering = setUpMackerel();

const HOST = { id: 'h1', name: 'web-1', status: 'working' };
/** The same host, with the custom identifier by which it is looked up. */
const called = (customIdentifier: string | null) => ({ host: { ...HOST, customIdentifier } });
const SPEC = { name: 'web-1', meta: {} };

type Call = (mackerel: Mackerel) => Promise<unknown>;

const CALLS: readonly [string, Call, object][] = [
  ['POST /hosts', ({ hosts }) => hosts.create(SPEC), { id: 'h1' }],
  ['GET /hosts/h1', ({ hosts }) => hosts.get('h1'), { host: HOST }],
  ['GET /hosts?status=working', ({ hosts }) => hosts.list({ statuses: ['working'] }), { hosts: [HOST] }],
  ['GET /hosts/h1/metric-names', ({ hosts }) => hosts.metricNames('h1'), { names: [] }],
  ['GET /hosts/h1/monitored-statuses', ({ hosts }) => hosts.monitoredStatuses('h1'), { monitoredStatuses: [] }],
  ['GET /hosts-by-custom-identifier/a%2Fb', ({ hosts }) => hosts.findByCustomIdentifier('a/b'), called('a/b')],
  [
    'GET /hosts-by-custom-identifier/a?caseInsensitive=true',
    ({ hosts }) => hosts.getByCustomIdentifier('a', true),
    called('A'),
  ],
  ['PUT /hosts/h1', ({ hosts }) => hosts.update('h1', SPEC), { id: 'h1' }],
  ['POST /hosts/h1/status', ({ hosts }) => hosts.updateStatus('h1', 'standby'), { success: true }],
  ['POST /hosts/bulk-update-statuses', ({ hosts }) => hosts.bulkUpdateStatuses(['h1'], 'standby'), { success: true }],
  ['PUT /hosts/h1/role-fullnames', ({ hosts }) => hosts.updateRoleFullnames('h1', ['a:b']), { success: true }],
  ['POST /hosts/h1/retire', ({ hosts }) => hosts.retire('h1'), { success: true }],
  ['POST /hosts/bulk-retire', ({ hosts }) => hosts.bulkRetire(['h1']), { success: true }],
  ['GET /org', (mackerel) => mackerel.organization(), { name: 'example-org' }],
];

describe('every method', () => {
  test.each(CALLS)('is one request: %s', async (request, call, answer) => {
    const { mackerel, asked } = await mackerelAnswering(answer);
    await call(mackerel);
    expect(asked()).toEqual([request]);
    mackerel.close();
  });

  test.each(CALLS)('refuses an answer that is not as documented: %s', async (_, call) => {
    for (const answer of [{}, { success: false, id: 'a/b', host: {}, hosts: {}, names: [1], name: '<b>' }]) {
      const { mackerel } = await mackerelAnswering(answer);
      await expect(call(mackerel)).rejects.toMatchObject({ name: 'MackerelError', kind: 'unreadable' });
      mackerel.close();
    }
  });
});

test.each(CALLS)('an error keeps what the request was about: %s', async (request, call) => {
  const { mackerel } = await mackerelAnswering(400);
  await expect(call(mackerel)).rejects.toMatchObject({
    resource: request === 'GET /org' ? 'organization' : 'host',
    isCollection: /^(GET|POST) \/(hosts|org)(\?|$)/.test(request),
    creates: request === 'POST /hosts',
  });
  mackerel.close();
});

describe('an answer about something else', () => {
  const OTHER = { ...HOST, id: 'h2' };
  const CASES: readonly [string, Call, object, string][] = [
    ['GET /hosts/h1', ({ hosts }) => hosts.get('h1'), { host: OTHER }, 'it is about the host h2'],
    ['PUT /hosts/h1', ({ hosts }) => hosts.update('h1', SPEC), { id: 'h2' }, 'it is about the host h2'],
    [
      'a host with another custom identifier',
      ({ hosts }) => hosts.getByCustomIdentifier('a', false),
      called('A'),
      'it is about the host h1, which has another custom identifier',
    ],
    [
      'a host without any',
      ({ hosts }) => hosts.findByCustomIdentifier('a'),
      called(null),
      'it is about the host h1, which has another custom identifier',
    ],
    [
      'a host with another one, whatever the case of its letters',
      ({ hosts }) => hosts.findByCustomIdentifier('a', true),
      called('b'),
      'it is about the host h1, which has another custom identifier',
    ],
    [
      'a retired host',
      ({ hosts }) => hosts.findByCustomIdentifier('a'),
      { host: { ...called('a').host, isRetired: true } },
      'it is about the host h1, which is retired',
    ],
  ];

  test.each(CASES)('is refused, and is not asked for again: %s', async (_, call, answer, reason) => {
    const { mackerel, asked } = await mackerelAnswering(answer);
    await expect(call(mackerel)).rejects.toMatchObject({ kind: 'mismatched', reason, mayHaveArrived: true });
    expect(asked()).toHaveLength(1);
    mackerel.close();
  });

  test('is none for a retired host that is read by its ID', async () => {
    const { mackerel } = await mackerelAnswering({ host: { ...HOST, isRetired: true } });
    expect(await mackerel.hosts.get('h1')).toMatchObject({ isRetired: true });
    mackerel.close();
  });

  test('is sorted out of a list', async () => {
    const { mackerel } = await mackerelAnswering({ hosts: [HOST, { ...OTHER, isRetired: true }] });
    expect(await mackerel.hosts.list({ statuses: ['working'] })).toMatchObject({
      hosts: [{ id: 'h1' }],
      misfits: [{ id: 'h2' }],
      otherNames: [],
    });
    mackerel.close();
  });
});

test('a confirmation asks for the organization, as often as any request is made', async () => {
  const { mackerel, asked } = await mackerelAnswering(503, 503, { name: 'example-org' });
  await mackerel.confirm();
  expect(asked()).toEqual(['GET /org', 'GET /org', 'GET /org']);
  mackerel.close();
  const another = await mackerelAnswering(404);
  await expect(another.mackerel.confirm()).rejects.toMatchObject({ status: 404, resource: 'organization' });
  expect(another.asked()).toHaveLength(1);
  another.mackerel.close();
});

describe('what monitors say', () => {
  test.each([
    [{}],
    [{ monitorId: 'm1' }],
    [{ monitorId: 'm1', status: 'OK', detail: {} }],
    [{ monitorId: 'm1', status: 'OK', detail: { type: 'check' } }],
  ])('is refused where it is not as documented: %j', async (status) => {
    const { mackerel } = await mackerelAnswering({ monitoredStatuses: [status] });
    await expect(mackerel.hosts.monitoredStatuses('h1')).rejects.toHaveProperty('kind', 'unreadable');
    mackerel.close();
  });

  test('is handed on as it came', async () => {
    const statuses = [
      { monitorId: 'm1', status: 'OK' },
      { monitorId: 'm2', status: 'CRITICAL', detail: { type: 'check', message: 'full', memo: 'disk' } },
    ];
    const { mackerel } = await mackerelAnswering({ monitoredStatuses: statuses });
    expect(await mackerel.hosts.monitoredStatuses('h1')).toEqual(statuses);
    mackerel.close();
  });
});

describe('the name of an organization', () => {
  test.each(['example-org', 'a.b_c', '0'])('may be %s', async (name) => {
    const { mackerel } = await mackerelAnswering({ name });
    expect(await mackerel.organization()).toMatchObject({ name });
    mackerel.close();
  });

  test.each(['', 'a/b', '../a', 'a b', 'a?b', '<b>'])('goes into links, and so is not "%s"', async (name) => {
    const { mackerel } = await mackerelAnswering({ name });
    await expect(mackerel.organization()).rejects.toHaveProperty('kind', 'unreadable');
    mackerel.close();
  });

  test('is not worth a second attempt', async () => {
    const { mackerel, asked } = await mackerelAnswering(503);
    await expect(mackerel.organization()).rejects.toHaveProperty('status', 503);
    expect(asked()).toEqual(['GET /org']);
    mackerel.close();
  });
});

describe('a host looked up by its custom identifier', () => {
  test('may not be there, or must be', async () => {
    const { mackerel } = await mackerelAnswering(404);
    expect(await mackerel.hosts.findByCustomIdentifier('a')).toBeUndefined();
    await expect(mackerel.hosts.getByCustomIdentifier('a', false)).rejects.toHaveProperty('status', 404);
    mackerel.close();
  });

  test('is not said to be absent where Mackerel said something else', async () => {
    const { mackerel } = await mackerelAnswering(403);
    await expect(mackerel.hosts.findByCustomIdentifier('a')).rejects.toHaveProperty('status', 403);
    mackerel.close();
  });

  test('is asked for again where the answer fails', async () => {
    const { mackerel, asked } = await mackerelAnswering(429, called('a'));
    expect(await mackerel.hosts.findByCustomIdentifier('a')).toMatchObject({ id: 'h1' });
    expect(asked()).toHaveLength(2);
    mackerel.close();
  });
});

describe('a host that may have been made', () => {
  const spec = { ...SPEC, customIdentifier: 'mine' };
  const look = 'GET /hosts-by-custom-identifier/mine';

  test('is looked for before it is made again', async () => {
    const { mackerel, asked } = await mackerelAnswering(500, called('mine'));
    expect(await mackerel.hosts.create(spec)).toBe('h1');
    expect(asked()).toEqual(['POST /hosts', look]);
    mackerel.close();
  });

  test('is made again where it is not there', async () => {
    const { mackerel, asked } = await mackerelAnswering(500, 404, { id: 'h2' });
    expect(await mackerel.hosts.create(spec)).toBe('h2');
    expect(asked()).toEqual(['POST /hosts', look, 'POST /hosts']);
    mackerel.close();
  });

  test('is looked for once for each attempt, not with retries of its own', async () => {
    const { mackerel, asked } = await mackerelAnswering(500);
    await expect(mackerel.hosts.create(spec)).rejects.toHaveProperty('status', 500);
    expect(asked()).toEqual(['POST /hosts', look, look, look]);
    mackerel.close();
  });

  test('is not made again without a custom identifier to look for', async () => {
    const { mackerel, asked } = await mackerelAnswering(500);
    await expect(mackerel.hosts.create(SPEC)).rejects.toHaveProperty('status', 500);
    expect(asked()).toEqual(['POST /hosts']);
    mackerel.close();
  });
});

test('a client lets go of its connections', async () => {
  const { mackerel, open } = await mackerelAnswering({ name: 'example-org' });
  await mackerel.organization();
  expect(await open()).toBe(1);
  mackerel.close();
  const limit = performance.now() + 2000;
  while ((await open()) > 0 && performance.now() < limit) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await open()).toBe(0);
});
