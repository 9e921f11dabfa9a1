import { describe, expect, test } from '@jest/globals';
import { ended } from '../../harness/github-stand-in.ts';
import { resultOf } from './world.ts';
import { setUpNoteJobs } from './note-jobs.ts';

const { world, LIVE, RUNS, MAINTENANCE, github, main, post, sweep, addHosts, statuses, notes, asked } = setUpNoteJobs();

describe('leaveNote', () => {
  test('keeps the plan in Mackerel while the job lasts, by a handful of requests however many hosts there are', async () => {
    addHosts(90);
    const one = await main('1');
    expect(one.exitCode).toBe(0);
    expect(notes()).toMatchObject([
      {
        version: 1,
        repository: 'example/deploy',
        run: '1',
        attempt: 1,
        phase: 'active',
        status: 'maintenance',
        mode: 'always',
      },
    ]);
    // List, announce, notes, list, notes, complete, notes, three bulk calls.
    expect(asked()).toHaveLength(10);
    const end = await post('1', one);
    expect(end.exitCode).toBe(0);
    // Leave, notes, list, three bulk calls, remove.
    expect(asked()).toHaveLength(7);
    expect(new Set(statuses())).toEqual(new Set(['working']));
    expect(notes()).toEqual([]);
    expect(github().asked).toEqual([]);
  });

  test('lets the last job out put the hosts back, whichever came first', async () => {
    const [a = ''] = [...addHosts(1), ...addHosts(1, 'standby')];
    const one = await main('1');
    const two = await main('2');
    expect(JSON.parse(two.outputs['previousStatuses'] ?? '')).toMatchObject({ [a]: 'working' });
    expect(JSON.parse(two.outputs['changedHostIds'] ?? '')).toHaveLength(2);
    expect(two.log).toContain(
      'The former status of 2 hosts was taken from the note of job deploy.40123456789 of https://github.com/example/deploy/actions/runs/1.',
    );
    const first = await post('1', one);
    expect(first.exitCode).toBe(0);
    expect(statuses()).toEqual(['maintenance', 'maintenance']);
    expect(first.log).toContain('https://github.com/example/deploy/actions/runs/2 still needs them, and restores.');
    await post('2', two);
    expect(statuses()).toEqual(['working', 'standby']);
    expect(notes()).toEqual([]);
  });

  test('does not wait for a job whose run is over, and takes the former status from its note', async () => {
    addHosts(1);
    await main('1');
    RUNS[1] = ended(0);
    const two = await main('2');
    await post('2', two);
    expect(statuses()).toEqual(['working']);
  });

  test('hands a host over to a job that needs it in another status', async () => {
    addHosts(1);
    const two = await main('2', { status: 'standby' });
    const one = await main('1');
    expect(statuses()).toEqual(['maintenance']);
    await post('1', one);
    expect(statuses()).toEqual(['standby']);
    await post('2', two, { inputs: { ...MAINTENANCE, status: 'standby' } });
    expect(statuses()).toEqual(['working']);
    expect(notes()).toEqual([]);
  });

  test('lets a later step leave hosts that another job needs', async () => {
    const [a] = addHosts(1);
    await main('1');
    await main('2');
    addHosts(1);
    const later = await main('1', { status: 'standby', restoreStatus: 'never' });
    expect(later.exitCode).toBe(0);
    expect(statuses()).toEqual(['maintenance', 'standby']);
    expect(later.log).toContain(
      `(${a ?? ''}): skipped: job deploy.40123456789 of https://github.com/example/deploy/actions/runs/2`,
    );
  });

  test('lets others know what a later step of the job set', async () => {
    addHosts(1);
    await main('1');
    await main('1', { status: 'standby', restoreStatus: 'never' });
    const two = await main('2');
    expect(Object.values(JSON.parse(two.outputs['previousStatuses'] ?? '') as object)).toEqual(['working']);
  });

  test('removes the note of a job that failed, and leaves its hosts, with on-success', async () => {
    const [a = ''] = addHosts(1);
    const one = await main('1', { restoreStatus: 'on-success' });
    const end = await post('1', one, { jobStatus: 'failure' });
    expect(end.exitCode).toBe(0);
    expect(statuses()).toEqual(['maintenance']);
    expect(end.log).toContain(
      `::warning::The job ended with failure, and restoreStatus is on-success: 1 host left in maintenance. - back to working: ${a}`,
    );
    expect(notes()).toEqual([]);
  });

  test.each<[string, Parameters<typeof world.mackerel.faults.add>[0]]>([
    [
      'can not be written',
      { method: 'PUT', path: /metadata/, times: Infinity, effect: { kind: 'status', status: 400 } },
    ],
    [
      'can not be listed',
      { method: 'GET', path: /metadata$/, times: Infinity, effect: { kind: 'status', status: 403 } },
    ],
    [
      'can not be reached',
      { path: /metadata/, times: Infinity, effect: { kind: 'status', status: 404, body: '<h1>404</h1>' } },
    ],
  ])('goes on with a warning where a note %s', async (_, fault) => {
    addHosts(2);
    const added = world.mackerel.faults.add(fault);
    const one = await main('1', { retries: '0' });
    expect(one.exitCode).toBe(0);
    expect(one.log).toMatch(/^::warning::The notes? /m);
    expect(statuses()).toEqual(['maintenance', 'maintenance']);
    if (fault.method === 'GET') added.remove();
    const end = await post('1', one, { inputs: { ...MAINTENANCE, retries: '0' } });
    expect(end.exitCode).toBe(0);
    expect(statuses()).toEqual(['working', 'working']);
  });

  test('fails rather than guess, where post can not read the notes of others', async () => {
    const [a = ''] = addHosts(1);
    const one = await main('1');
    world.mackerel.faults.add({
      method: 'GET',
      path: /metadata$/,
      times: Infinity,
      effect: { kind: 'status', status: 403 },
    });
    const end = await post('1', one, { inputs: { ...MAINTENANCE, retries: '0' } });
    expect(end.exitCode).toBe(1);
    expect(end.log).toContain(`- back to working: ${a}`);
    expect(notes()).toHaveLength(1);
  });

  test('tells a note that is none, and goes on', async () => {
    addHosts(1);
    world.mackerel.setMetadata({ service: 'Shop' }, 'github-actions-5-1-abc', { version: 7 });
    world.mackerel.setMetadata({ service: 'Shop' }, 'another-tool', 'its own');
    const one = await main('1');
    expect(one.exitCode).toBe(0);
    expect(one.log).toContain(
      'github-actions-5-1-abc in the metadata of the service Shop could not be read: it is not of a form',
    );
    await post('1', one);
    expect(statuses()).toEqual(['working']);
    expect(Object.keys(world.mackerel.metadata({ service: 'Shop' })).sort()).toEqual([
      'another-tool',
      'github-actions-5-1-abc',
    ]);
  });

  test('shows the plan in a dry run, and writes no note', async () => {
    addHosts(2);
    const run = await main('1', { dryRun: 'true' });
    expect(run.log).toContain('would become: status working → maintenance');
    expect(notes()).toEqual([]);
    expect(run.state).toEqual({});
  });

  test('needs restoreStatus where hosts are taken out of monitoring', async () => {
    const run = await main('1', { restoreStatus: 'never' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('set restoreStatus to always or on-success too');
    expect(asked()).toEqual([]);
  });
});

describe('restore-orphans', () => {
  test('restores the hosts of a run that is over, and removes its notes', async () => {
    const [a] = addHosts(2);
    const alone = world.mackerel.addHost({ status: 'standby' }).id;
    await main('1', { service: '', hostIds: [a, alone].join(' ') });
    RUNS[1] = ended(0);
    asked();
    const run = await sweep();
    expect(run.exitCode).toBe(0);
    expect(statuses()).toEqual(['working', 'working', 'standby']);
    expect(notes()).toEqual([]);
    expect(world.mackerel.metadata({ host: alone })).toEqual({});
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual([a, alone]);
    expect(resultOf(run)).toMatchObject({
      notes: [{ run: '1', outcome: 'removed', hostIds: [a, alone], reason: null }],
    });
  });

  test('keeps live notes, and names them', async () => {
    addHosts(1);
    await main('1');
    const run = await sweep();
    expect(run.exitCode).toBe(0);
    expect(statuses()).toEqual(['maintenance']);
    expect(run.log).toMatch(
      /The note github-actions-1-1-\w+ of job deploy.40123456789 of \S+\/runs\/1 about 1 host is kept: it is in_progress/,
    );
    expect(resultOf(run)).toMatchObject({ notes: [{ outcome: 'kept', reason: 'it is in_progress' }] });
  });

  test('leaves a host that another job holds to that job', async () => {
    addHosts(1);
    await main('1');
    const two = await main('2');
    RUNS[1] = ended(0);
    await sweep();
    expect(statuses()).toEqual(['maintenance']);
    expect(notes()).toMatchObject([{ run: '2' }]);
    await post('2', two);
    expect(statuses()).toEqual(['working']);
  });

  test('undoes the steps of one job in reverse', async () => {
    addHosts(1);
    await main('1');
    await main('1', { status: 'standby' });
    RUNS[1] = ended(0);
    await sweep();
    expect(statuses()).toEqual(['working']);
    expect(notes()).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['restores after a run that succeeded', { conclusion: 'success' }, 'working'],
    ['leaves the hosts of a run that did not, and names them', { conclusion: 'failure' }, 'maintenance'],
  ])('with on-success %s', async (_, conclusion, status) => {
    const [a = ''] = addHosts(1);
    await main('1', { restoreStatus: 'on-success' });
    RUNS[1] = { ...ended(0), ...conclusion };
    const run = await sweep();
    expect(statuses()).toEqual([status]);
    expect(notes()).toEqual([]);
    if (status === 'maintenance') expect(run.log).toContain(`left in maintenance (back to working: ${a})`);
  });

  test('shows the plan in a dry run', async () => {
    addHosts(1);
    await main('1');
    RUNS[1] = ended(0);
    const run = await sweep({ dryRun: 'true' });
    expect(run.log).toContain('would become: status maintenance → working');
    expect(statuses()).toEqual(['maintenance']);
    expect(notes()).toHaveLength(1);
  });

  test('leaves the notes of other repositories alone', async () => {
    addHosts(1);
    await main('1', {}, { env: { GITHUB_REPOSITORY: 'example/other' } });
    RUNS[1] = ended(5);
    const run = await sweep();
    expect(run.log).toContain('1 notes of other repositories are skipped');
    expect(statuses()).toEqual(['maintenance']);
    expect(github().asked).toEqual([]);
  });

  test('takes the user’s word for a run that GitHub can not tell about, and for no live one', async () => {
    addHosts(1);
    await main('1');
    RUNS[1] = { errorStatus: 502 };
    expect((await sweep()).exitCode).toBe(1);
    expect(statuses()).toEqual(['maintenance']);
    RUNS[1] = LIVE;
    await sweep({ runId: '1' });
    expect(statuses()).toEqual(['maintenance']);
    RUNS[1] = { errorStatus: 502 };
    const run = await sweep({ runId: '1' });
    expect(run.exitCode).toBe(0);
    expect(statuses()).toEqual(['working']);
  });

  test('waits for as long as olderThan says', async () => {
    addHosts(1);
    await main('1');
    RUNS[1] = ended(1);
    await sweep({ olderThan: '2' });
    expect(statuses()).toEqual(['maintenance']);
    await sweep();
    expect(statuses()).toEqual(['working']);
  });

  test('looks in one service only, where that is asked', async () => {
    addHosts(1);
    world.mackerel.addHost({ roleFullnames: ['Other:web'] });
    await main('1');
    RUNS[1] = ended(0);
    asked();
    await sweep({ service: 'Other' });
    expect(asked().filter((request) => request.includes('metadata'))).toEqual(['GET /services/Other/metadata']);
    expect(statuses()).toEqual(['maintenance', 'working']);
  });

  test('leaves a host alone that someone changed since', async () => {
    const [a = ''] = addHosts(1);
    await main('1');
    world.mackerel.changeHost(a, { status: 'poweroff' });
    RUNS[1] = ended(0);
    const run = await sweep();
    expect(run.log).toContain('skipped: its status is now poweroff');
    expect(statuses()).toEqual(['poweroff']);
    expect(notes()).toEqual([]);
  });
});
