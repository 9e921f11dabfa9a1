import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

const HOUR = 3600;
const ec2 = (instance: string) => `${instance}.ec2.amazonaws.com`;

const addHost = (name: string, customIdentifier?: string, { service = 'Shop', ageInHours = 48 } = {}) =>
  world.mackerel.addHost({
    name,
    roleFullnames: [`${service}:web`],
    createdAt: Math.floor(Date.now() / 1000) - ageInHours * HOUR,
    ...(customIdentifier !== undefined && { customIdentifier }),
  }).id;

const sweep = (presentCustomIdentifiers: string, inputs: Record<string, string> = {}) =>
  world.run({ operation: 'retire-absent', service: 'Shop', presentCustomIdentifiers, ...inputs });

const retired = () => world.mackerel.allHosts().flatMap(({ id, isRetired }) => (isRetired ? [id] : []));
const writes = () => world.asked().filter((request) => !request.startsWith('GET'));

describe('retire-absent', () => {
  test('retires the hosts of the filter that are not on the list, by one list and one call', async () => {
    addHost('web-01', ec2('i-1'));
    const absent = [addHost('web-02', ec2('i-2')), addHost('web-03', ec2('i-3'))];
    addHost('db-01', ec2('i-4'), { service: 'Other' });
    const run = await sweep([ec2('i-1'), ec2('i-9')].join('\n'));
    expect(run.exitCode).toBe(0);
    expect(retired()).toEqual(absent);
    expect(run.outputs).toMatchObject({ changedHostIds: JSON.stringify(absent), hostCount: '2' });
    expect(run.log).toContain(`web-02 (${absent[0] ?? ''}): retired`);
    expect(writes()).toEqual(['POST /hosts/bulk-retire']);
    expect(world.asked()).toHaveLength(2);
  });

  test('takes a JSON array, as a step gives it', async () => {
    addHost('web-01', 'a,b');
    const absent = addHost('web-02', 'c');
    const run = await sweep('["a,b"]');
    expect(retired()).toEqual([absent]);
    expect(run.log).toContain('::group::retire-absent: hosts of Shop that are not among 1 custom identifier\n');
  });

  test('keeps hosts without a custom identifier, and names them', async () => {
    addHost('web-01', ec2('i-1'));
    const kept = addHost('handmade');
    const run = await sweep(ec2('i-1'));
    expect(run.exitCode).toBe(0);
    expect(retired()).toEqual([]);
    expect(run.log).toMatch(
      new RegExp(
        `^::notice::No host is to be retired.*Kept, since they have no custom identifier: handmade \\(${kept}\\)\\.`,
        'm',
      ),
    );
  });

  test('keeps hosts that are younger than olderThan, one hour by default', async () => {
    addHost('web-01', ec2('i-1'));
    const old = addHost('old', ec2('i-2'), { ageInHours: 1.1 });
    const young = addHost('young', ec2('i-3'), { ageInHours: 0.5 });
    const run = await sweep(ec2('i-1'));
    expect(retired()).toEqual([old]);
    expect(run.log).toContain(`younger than olderThan: young (${young})`);
    await sweep(ec2('i-1'), { olderThan: '0' });
    expect(retired()).toEqual([old, young]);
  });

  test.each([
    ['is empty, since the step that should have made it failed', ''],
    ['holds line breaks alone', '\n \n'],
    ['is an array of empty texts', '["", " "]'],
    ['is an array that is cut off', '["i-1",'],
    ['has tabs, as aws --output text writes it', 'i-1\ti-2\ni-3'],
    ['is an object', '{"a": 1}'],
    ['holds what jq writes for nothing', 'null'],
  ])('asks nothing and retires nothing where the list %s', async (_, list) => {
    addHost('web-01', ec2('i-1'));
    const run = await sweep(list);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('presentCustomIdentifiers');
    expect(world.mackerel.requests).toEqual([]);
  });

  test('takes an empty list where it is spelled out', async () => {
    const ids = [addHost('web-01', ec2('i-1')), addHost('web-02', ec2('i-2'))];
    const run = await sweep('[]');
    expect(run.exitCode).toBe(0);
    expect(retired()).toEqual(ids);
  });

  test.each([
    ['of another account', ec2('i-8')],
    ['without the suffix of the agent', 'i-1'],
    ['in another letter case', ec2('I-1')],
  ])('fails and retires nothing where the list is one %s', async (_, list) => {
    addHost('web-01', ec2('i-1'));
    const run = await sweep(list);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('None of the hosts has a custom identifier that is in presentCustomIdentifiers.');
    expect(retired()).toEqual([]);
    expect(writes()).toEqual([]);
  });

  test('fails and retires nothing where one line is a list itself', async () => {
    for (const instance of ['i-1', 'i-2', 'i-3']) addHost(instance, ec2(instance));
    const run = await sweep(`${ec2('i-1')}\n${ec2('i-2')} ${ec2('i-3')}`);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Write one custom identifier per line');
    expect(retired()).toEqual([]);
  });

  test('takes another letter case for the same where caseInsensitive says so', async () => {
    addHost('web-01', ec2('I-1'));
    const absent = addHost('web-02', ec2('i-2'));
    await sweep(ec2('i-1'), { caseInsensitive: 'true' });
    expect(retired()).toEqual([absent]);
  });

  test.each(['["here ", "also here"]', 'here \n also here'])(
    'blanks around an identifier make no difference: %j',
    async (list) => {
      addHost('web-01', 'here ');
      addHost('web-02', ' also here');
      const absent = addHost('web-03', 'here too');
      await sweep(list);
      expect(retired()).toEqual([absent]);
    },
  );

  test('counts with maxHosts the hosts to be retired, not those of the filter', async () => {
    for (let index = 0; index < 20; index++) addHost(`present-${index}`, ec2(`i-${index}`));
    for (let index = 0; index < 11; index++) addHost(`absent-${index}`, ec2(`j-${index}`));
    const list = Array.from({ length: 20 }, (_, index) => ec2(`i-${index}`)).join('\n');
    const tooMany = await sweep(list);
    expect(tooMany.exitCode).toBe(1);
    expect(tooMany.log).toContain('11 hosts of 31 are not in presentCustomIdentifiers, but maxHosts is 10');
    expect(writes()).toEqual([]);
    const run = await sweep(list, { maxHosts: '11' });
    expect(run.exitCode).toBe(0);
    expect(retired()).toHaveLength(11);
  });

  test('says in a dry run what it would retire, and retires nothing', async () => {
    addHost('web-01', ec2('i-1'));
    const absent = addHost('web-02', ec2('i-2'));
    const run = await sweep(ec2('i-1'), { dryRun: 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain(`web-02 (${absent}): would become: retired`);
    expect(run.outputs['changedHostIds']).toBe('[]');
    expect(writes()).toEqual([]);
  });

  test('needs a filter by service or name', async () => {
    const run = await world.run({
      operation: 'retire-absent',
      presentCustomIdentifiers: '[]',
      currentStatus: 'working',
    });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('A filter that changes hosts needs service or name');
    expect(world.mackerel.requests).toEqual([]);
  });

  test.each(['hostIds', 'customIdentifier', 'hostIdFile'])('refuses %s besides the filter', async (input) => {
    addHost('web-01', ec2('i-1'));
    addHost('web-02', ec2('i-2'));
    const run = await sweep(ec2('i-1'), { [input]: 'abc' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(`${input}. Leave it out: retire-absent takes hosts by service`);
    expect(world.asked()).toEqual([]);
  });

  test('never retires what a lying list holds besides, and fails', async () => {
    addHost('web-01', ec2('i-1'));
    const absent = addHost('web-02', ec2('i-2'));
    const other = addHost('db-01', ec2('i-3'), { service: 'Other' });
    world.mackerel.faults.add({
      method: 'GET',
      path: '/api/v0/hosts',
      effect: { kind: 'lie', lie: { name: 'filter-ignored' } },
    });
    const run = await sweep(ec2('i-1'));
    expect(run.exitCode).toBe(1);
    expect(retired()).toEqual([absent]);
    expect(run.log).toContain(`db-01 (${other}): it is not in the service Shop`);
    expect(resultOf(run).hosts.map(({ id, outcome }) => [id, outcome])).toEqual([[absent, 'changed']]);
  });

  test('passes where no host is left in the filter, if ifNoHosts says so', async () => {
    const run = await sweep(ec2('i-1'), { ifNoHosts: 'ignore' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['hostCount']).toBe('0');
  });
});
