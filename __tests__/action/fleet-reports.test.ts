import { describe, expect, test } from '@jest/globals';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

interface Matrix {
  include: { batch: number; hostIds: string; hostCount: number; names: string; addresses: string }[];
}

describe('the matrix of list', () => {
  test('has the names and addresses of each batch, in the order of its hosts', async () => {
    const roleFullnames = ['Shop:web'];
    const lo = { name: 'lo', ipv4Addresses: ['127.0.0.1'] };
    const addresses: Record<string, string[]>[] = [
      { ipv4Addresses: ['169.254.0.1', '10.0.0.1'] },
      {},
      { ipv6Addresses: ['fe80::1', '2001:db8::3'] },
    ];
    const ids = addresses.map(
      (more, index) =>
        world.mackerel.addHost({ name: `web-${index + 1}`, roleFullnames, interfaces: [lo, { name: 'eth0', ...more }] })
          .id,
    );
    const run = await world.run({ operation: 'list', service: 'Shop', batchSize: '2' });
    expect((JSON.parse(run.outputs['matrix'] ?? '') as Matrix).include).toEqual([
      { batch: 1, hostIds: ids.slice(0, 2).join(','), hostCount: 2, names: 'web-1,web-2', addresses: '10.0.0.1,' },
      { batch: 2, hostIds: ids[2], hostCount: 1, names: 'web-3', addresses: '2001:db8::3' },
    ]);
    expect(world.asked()).toHaveLength(1);
  });

  test('of an empty fleet is empty, and hostCount says so for an if', async () => {
    const run = await world.run({ operation: 'list', service: 'Shop', batchSize: '2', ifNoHosts: 'warn' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ matrix: '{"include":[]}', hostCount: '0' });
  });
});

describe('get', () => {
  test('says of a retired host that it is retired, in log, summary and result', async () => {
    const { id } = world.mackerel.addHost({ name: 'old', isRetired: true, status: 'working' });
    world.mackerel.addHost({ id: 'b2', name: 'new', status: 'working' });
    const run = await world.run({ operation: 'get', hostIds: `${id} b2` });
    expect(run.log).toContain(`old (${id}): retired; status working`);
    expect(run.log).toContain('new (b2): status working');
    expect(run.summary).toMatch(/old .*\| retired; status working/);
    expect(run.summary).not.toMatch(/new .*retired/);
    expect(run.outputs['result']).toContain('"isRetired":true');
  });
});

describe('list', () => {
  test('says of a retired host that Mackerel lists all the same that it is retired', async () => {
    const { id } = world.mackerel.addHost({ name: 'old', isRetired: true, roleFullnames: ['Shop:web'] });
    world.mackerel.addHost({ name: 'new', roleFullnames: ['Shop:web'] });
    world.mackerel.faults.add({ path: '/api/v0/hosts', effect: { kind: 'lie', lie: { name: 'also-listed', id } } });
    const run = await world.run({ operation: 'list', service: 'Shop' });
    expect(run.log).toContain(`old (${id}): it is retired`);
  });
});

describe('a refused API key is told once for all hosts', () => {
  const REFUSED = /Mackerel answered 40[13]/g;
  const ids = (count: number, roleFullnames: string[] = ['Shop:web']) =>
    Array.from({ length: count }, (_, index) => world.mackerel.addHost({ name: `web-${index}`, roleFullnames }).id);

  test.each<[string, Record<string, string>, number]>([
    ['update', { memo: 'new' }, 12],
    ['update-roles', { roleFullnames: 'Shop:db' }, 12],
    ['update-status', { status: 'poweroff' }, 70],
  ])('by %s, with their names, in one line and one annotation', async (operation, inputs, count) => {
    ids(count);
    const env = { MACKEREL_APIKEY: world.mackerel.readOnlyApiKey };
    const run = await world.run({ operation, service: 'Shop', ...inputs }, { env });
    expect(run.exitCode).toBe(1);
    expect(run.log.match(/^::error::/gm)).toHaveLength(1);
    expect(run.log).toMatch(
      new RegExp(`^::error::${operation} failed for ${count} of ${count} hosts: web-0 \\(.*web-1 \\(`, 'm'),
    );
    const plain = run.log.split('\n').filter((line) => !line.startsWith('::'));
    expect(plain.join('\n').match(REFUSED)).toHaveLength(1);
    expect(run.summary.match(REFUSED)).toHaveLength(1);
    expect(run.summary.match(/\| the same \|/g)).toHaveLength(count - 1);
  });

  test('by hosts that are given by ID, whichever request was refused', async () => {
    const hostIds = ids(12).join(',');
    const env = { MACKEREL_APIKEY: 'no-such-key' };
    const run = await world.run({ operation: 'list-metric-names', hostIds }, { env });
    expect(run.log.match(/^::error::/gm)).toHaveLength(1);
    expect(run.log).toContain('list-metric-names failed for 12 of 12 hosts');
    expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toHaveLength(12);
  });
});

describe('a host given by ID has its name in the log where it was read', () => {
  test('after its roles could not be set, since it is retired', async () => {
    const { id } = world.mackerel.addHost({ name: 'old', isRetired: true });
    const run = await world.run({ operation: 'update-roles', hostIds: id, roleFullnames: 'Shop:web' });
    expect(run.log).toContain(`update-roles failed for 1 of 1 host: old (${id}).`);
    expect(run.summary).toContain(`old (${id})`);
  });
});
