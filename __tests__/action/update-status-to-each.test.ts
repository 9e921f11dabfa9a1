import { describe, expect, test } from '@jest/globals';
import { runPost } from '../../harness/run-action.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

const host = (status: 'working' | 'standby' | 'maintenance' | 'poweroff' = 'maintenance') =>
  world.mackerel.addHost({ status }).id;
const set = (statuses: unknown, inputs: Record<string, string> = {}, options = {}) =>
  world.run(
    {
      operation: 'update-status',
      statuses: typeof statuses === 'string' ? statuses : JSON.stringify(statuses),
      ...inputs,
    },
    options,
  );
const statuses = (ids: readonly string[]) => ids.map((id) => world.mackerel.host(id)?.status);

describe('statuses', () => {
  test('gives each host its own status, with one call for each status', async () => {
    const ids = Array.from({ length: 70 }, () => host());
    const wanted = ids.map((_, index) => (index === 0 ? 'poweroff' : index % 2 === 0 ? 'working' : 'standby'));
    const run = await set(Object.fromEntries(ids.map((id, index) => [id, wanted[index]])));
    expect(run.exitCode).toBe(0);
    expect(statuses(ids)).toEqual(wanted);
    // 34 to working, 35 to standby, and one alone.
    expect(world.asked().toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'POST /hosts/bulk-update-statuses'),
      `POST /hosts/${ids[0] ?? ''}/status`,
    ]);
    expect(run.log).toContain('update-status: 70 hosts → 34 working, 35 standby, 1 poweroff');
  });

  test('may be grouped by status', async () => {
    const ids = [host(), host(), host()];
    const [a, b, c] = ids;
    expect((await set({ working: [a, b], standby: [c] })).exitCode).toBe(0);
    expect(statuses(ids)).toEqual(['working', 'working', 'standby']);
  });

  test('may be YAML', async () => {
    const id = host();
    expect((await set(`${id}: standby`)).exitCode).toBe(0);
    expect(statuses([id])).toEqual(['standby']);
  });

  test('may be the file that an earlier step wrote, of ten thousand hosts too', async () => {
    const ids = [host('working'), host('standby')];
    const runnerTemp = temporaryFolder('statuses');
    const first = await world.run(
      { operation: 'update-status', hostIds: ids.join(), status: 'maintenance', restoreStatus: 'always' },
      { runnerTemp },
    );
    expect(JSON.parse(first.outputs['previousStatuses'] ?? '')).toEqual({
      [ids[0] ?? '']: 'working',
      [ids[1] ?? '']: 'standby',
    });
    const run = await set(first.outputs['previousStatusesFile'] ?? '', {}, { runnerTemp });
    expect(run.exitCode).toBe(0);
    expect(statuses(ids)).toEqual(['working', 'standby']);
  });

  test('of {} names no host, which ifNoHosts judges', async () => {
    const refused = await set({});
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain('No host is named in statuses: nothing was changed.');
    expect((await set({}, { ifNoHosts: 'ignore' })).exitCode).toBe(0);
    expect(world.asked()).toEqual([]);
  });

  test('leaves hosts whose status can not be set, with a warning', async () => {
    const [known, other] = [host(), host()];
    const run = await set({ [known]: 'working', [other]: 'hibernating' });
    expect(run.exitCode).toBe(0);
    expect(statuses([known, other])).toEqual(['working', 'maintenance']);
    expect(run.log).toContain(`::warning::1 host skipped, since "hibernating" is no status that can be set: ${other}.`);
    expect(run.outputs['hostIds']).toBe(JSON.stringify([known]));
  });

  test('says why where there is none left', async () => {
    const run = await set({ a: 'Working', b: 'maintenence', c: 'hibernating' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(
      '1 host skipped, since "Working" is no status that can be set (did you mean working?): a;',
    );
    expect(run.log).toContain('since "maintenence" is no status that can be set (did you mean maintenance?): b;');
    expect(run.log).toContain('since "hibernating" is no status that can be set: c)');
    expect(run.log).toContain('::group::update-status: 0 hosts\n');
    expect(world.asked()).toEqual([]);
  });

  test('reports unknown hosts, and finishes the others', async () => {
    const id = host();
    const run = await set({ [id]: 'working', unknown1: 'working', unknown2: 'standby' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['failedHostIds']).toBe('["unknown1","unknown2"]');
    expect(statuses([id])).toEqual(['working']);
    expect((await set({ [id]: 'standby', unknown1: 'working' }, { ignoreMissing: 'true' })).exitCode).toBe(0);
  });

  test('plans without changing anything in a dry run', async () => {
    const ids = [host('working'), host('standby')];
    const [a = '', b = ''] = ids;
    const run = await set({ [a]: 'poweroff', [b]: 'standby' }, { dryRun: 'true' });
    expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['planned', 'unchanged']);
    expect(statuses(ids)).toEqual(['working', 'standby']);
  });

  test('with restoreStatus, every host gets its former status back when the job ends', async () => {
    const ids = [host('working'), host('standby'), host('poweroff')];
    const [a = '', b = '', c = ''] = ids;
    const inputs = { restoreStatus: 'always' };
    const main = await set({ [a]: 'maintenance', [b]: 'poweroff', [c]: 'maintenance' }, inputs);
    expect(statuses(ids)).toEqual(['maintenance', 'poweroff', 'maintenance']);
    const post = await runPost(main, { inputs, env: world.env, jobStatus: 'failure' });
    expect(post.exitCode).toBe(0);
    expect(statuses(ids)).toEqual(['working', 'standby', 'poweroff']);
  });

  test('with restoreStatus, hosts of several statuses are read by one list', async () => {
    const ids = Array.from({ length: 40 }, () => host('working'));
    await set(Object.fromEntries(ids.map((id, index) => [id, index < 20 ? 'standby' : 'maintenance'])), {
      restoreStatus: 'always',
    });
    expect(
      world.mackerel.requests.filter(({ method }) => method === 'GET').filter(({ path }) => path.includes('/hosts')),
    ).toHaveLength(1);
  });
});

describe('statuses that can not be used are refused before any request:', () => {
  test.each([
    ['a host ID of no use', { '../a': 'working' }, {}, '"../a" is not a host ID'],
    ['a host with two statuses', { working: ['a'], standby: ['a'] }, {}, 'The host "a" is given two statuses'],
    ['a number', '5', {}, 'It must be an object from host ID to status'],
    ['a list', ['a'], {}, 'It must be an object from host ID to status'],
    ['a host without a status', { a: null }, {}, '"a" must have a status, or a list of host IDs'],
    ['broken JSON', '{"a": ', {}, 'It is neither JSON nor YAML'],
    ['a file elsewhere', '/etc/passwd', {}, 'It leads out of the temporary folder of the job'],
    ['together with hostIds', { a: 'working' }, { hostIds: 'a' }, 'These are 2 ways to select hosts'],
    ['together with a filter', { a: 'working' }, { currentStatus: 'working' }, 'These are 2 ways to select hosts'],
    ['together with status', { a: 'working' }, { status: 'working' }, 'Leave it out: statuses says'],
  ])('%s', async (_, given, inputs, words) => {
    const run = await set(given, inputs);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(words);
    expect(world.mackerel.requests).toEqual([]);
  });

  test('maxHosts says nothing of them, and a warning says so', async () => {
    const run = await set({ [host()]: 'working' }, { maxHosts: '1' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('The input maxHosts is not used by update-status');
  });
});
