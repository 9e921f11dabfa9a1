import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

const FIELDS = { displayName: 'Web 1', memo: 'Rack 3', customIdentifier: 'rack/3' };
const KEPT = { name: 'web-01', meta: { a: 1 }, interfaces: [{ name: 'eth0', ipv4Addresses: ['10.0.0.1'] }] };

const addHost = () => world.mackerel.addHost({ id: 'a1', roleFullnames: ['Shop:web'], ...FIELDS, ...KEPT });
const stored = () => {
  const { displayName = '', memo, customIdentifier = '' } = world.mackerel.host('a1') ?? { memo: '' };
  return { displayName, memo, customIdentifier };
};

describe('update with clear', () => {
  test.each([
    ['displayName', { ...FIELDS, displayName: '' }],
    ['memo', { ...FIELDS, memo: '' }],
    ['customIdentifier', { ...FIELDS, customIdentifier: '' }],
    ['displayName, memo\ncustomIdentifier', { displayName: '', memo: '', customIdentifier: '' }],
    ['["memo","displayName"]', { ...FIELDS, displayName: '', memo: '' }],
  ])('empties %s, and nothing else', async (clear, expected) => {
    const before = addHost();
    const run = await world.run({ operation: 'update', hostIds: 'a1', clear });
    expect(run.exitCode).toBe(0);
    expect(stored()).toEqual(expected);
    expect(world.mackerel.host('a1')).toMatchObject({
      ...KEPT,
      interfaces: before.interfaces,
      roles: { Shop: ['web'] },
    });
  });

  test('says what it emptied, field by field', async () => {
    addHost();
    const run = await world.run({ operation: 'update', hostIds: 'a1', clear: 'memo customIdentifier' });
    expect(run.log).toContain('memo Rack 3 → (none); customIdentifier rack/3 → (none)');
    expect(resultOf(run).hosts).toMatchObject([
      { outcome: 'changed', before: { memo: 'Rack 3' }, after: { memo: '' } },
    ]);
  });

  test('sets other fields by the same request', async () => {
    addHost();
    await world.run({ operation: 'update', hostIds: 'a1', clear: 'memo', displayName: 'Web One' });
    expect(stored()).toEqual({ ...FIELDS, memo: '', displayName: 'Web One' });
    expect(world.asked()).toEqual(['GET /hosts/a1', 'PUT /hosts/a1']);
  });

  test('empties the same field of many hosts, even the customIdentifier, which can’t be given to many', async () => {
    addHost();
    world.mackerel.addHost({ id: 'b2', roleFullnames: ['Shop:web'], customIdentifier: 'rack/4' });
    const run = await world.run({ operation: 'update', service: 'Shop', clear: 'customIdentifier' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.allHosts().map(({ customIdentifier }) => customIdentifier)).toEqual([undefined, undefined]);
  });

  test('does not write where the field is empty already', async () => {
    world.mackerel.addHost({ id: 'a1' });
    const run = await world.run({ operation: 'update', hostIds: 'a1', clear: 'displayName memo customIdentifier' });
    expect(resultOf(run).hosts).toMatchObject([{ outcome: 'unchanged' }]);
    expect(world.asked()).toEqual(['GET /hosts/a1']);
  });

  test('shows in a dry run what it would empty', async () => {
    addHost();
    const run = await world.run({ operation: 'update', hostIds: 'a1', clear: 'memo', dryRun: 'true' });
    expect(run.log).toContain('would become: memo Rack 3 → (none)');
    expect(stored()).toEqual(FIELDS);
  });
});

describe('clear is refused before any request', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'of a field that is given too',
      { clear: 'memo', memo: 'new' },
      'memo is "new". It is to be emptied by clear, and has a value',
    ],
    [
      'of a field that every host has',
      { clear: 'name' },
      'clear is "name". Use one or more of: displayName, memo, customIdentifier.',
    ],
    ['in another spelling', { clear: 'displayname' }, 'Did you mean `displayName`?'],
    ['of nothing', { clear: '[]' }, 'clear is "[]". Use one or more of'],
  ])('%s', async (_, inputs, message) => {
    addHost();
    const run = await world.run({ operation: 'update', hostIds: 'a1', ...inputs });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(message);
    expect(world.mackerel.requests).toEqual([]);
  });
});
