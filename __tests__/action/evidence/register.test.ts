import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type ActionOptions, type ActionRun, runPost } from '../../../harness/run-action.ts';
import { type Simulator } from '../../../simulator/index.ts';
import { setUpWorld } from '../world.ts';

const RUN_URL = 'https://github.com/example/deploy/actions/runs/1234567890';
const OF_THIS_RUN = 'github-actions/example/deploy/1234567890/1';
const LONG_AGO = 1_500_000_000;

/** What happens at Mackerel the moment a registration arrives. */
let onRegistration: () => void = () => undefined;

const world = setUpWorld({
  onRequest: ({ method, path }) => {
    if (method === 'POST' && path === '/api/v0/hosts') onRegistration();
  },
});

const EPHEMERAL = { operation: 'register', name: 'ci-01', retireAfterJob: 'true' };
const MINE = { ...EPHEMERAL, customIdentifier: 'mine' };

const post = (main: ActionRun, inputs: Record<string, string>, options: ActionOptions = {}) =>
  runPost(main, { ...options, inputs, env: { ...world.env, ...options.env } });
const isRetired = (id: string | undefined) => world.mackerel.host(id ?? '')?.isRetired;
const isActive = ({ isRetired }: { isRetired: boolean }) => !isRetired;
const activeHosts = (mackerel: Simulator = world.mackerel) => mackerel.allHosts().filter(isActive);

describe('retireAfterJob for a host that was there before', () => {
  test.each([
    ['without a memo', ''],
    ['with a memo of its own', 'bought in 2017'],
    ['with the address of a run of another repository', 'https://github.com/example/other/actions/runs/99'],
    ['with the address of a run on another server', 'https://ghe.example.com/example/deploy/actions/runs/99'],
    ['with an address that only begins like one', `${RUN_URL} and more`],
  ])('%s keeps the host and its memo, and says so', async (_, memo) => {
    const { id } = world.mackerel.addHost({ name: 'ci-01', customIdentifier: 'mine', memo, createdAt: LONG_AGO });
    const main = await world.run(MINE);
    expect(main.exitCode).toBe(0);
    expect(main.outputs).toMatchObject({ created: 'false', hostId: id });
    expect(main.log).toMatch(new RegExp(`^::warning::.*\\(${id}\\) was there before this step.*not be retired`, 'm'));
    const run = await post(main, MINE);
    expect(run).toMatchObject({ exitCode: 0, log: 'Nothing to clean up.\n' });
    expect(world.mackerel.host(id)).toMatchObject({ isRetired: false, memo });
  });

  test('writes a memo that is given, and keeps the host all the same', async () => {
    const { id } = world.mackerel.addHost({ name: 'ci-01', customIdentifier: 'mine', createdAt: LONG_AGO });
    const inputs = { ...MINE, memo: RUN_URL };
    const main = await world.run(inputs);
    await post(main, inputs);
    expect(world.mackerel.host(id)).toMatchObject({ isRetired: false, memo: RUN_URL });
  });

  test('retires one that a dead runner of this repository left behind', async () => {
    const memo = 'https://github.com/example/deploy/actions/runs/99';
    const { id } = world.mackerel.addHost({ name: 'ci-01', customIdentifier: 'mine', memo, createdAt: LONG_AGO });
    const main = await world.run(MINE);
    expect(main.outputs['created']).toBe('false');
    expect(world.mackerel.host(id)?.memo).toBe(memo);
    const run = await post(main, MINE);
    expect(run.exitCode).toBe(0);
    expect(isRetired(id)).toBe(true);
  });
});

describe('the custom identifier that is made', () => {
  const identifierOf = (main: ActionRun) => world.mackerel.host(main.outputs['hostId'] ?? '')?.customIdentifier;

  test.each<[string, ActionOptions, string]>([
    ['the number of the job', { jobId: '77', jobIndex: '3' }, 'deploy.77'],
    ['the place in the matrix on servers that tell no number', { jobId: '', jobIndex: '3' }, 'deploy.3'],
    ['the key of the job alone where GitHub tells neither', { jobId: '', jobIndex: '' }, 'deploy'],
    ['a word of its own where GitHub tells no key', { jobId: '', jobIndex: '', env: { GITHUB_JOB: '' } }, 'job'],
  ])('has %s', async (_, options, job) => {
    const main = await world.run(EPHEMERAL, options);
    expect(identifierOf(main)).toBe(`${OF_THIS_RUN}/${job}/ci-01`);
    const run = await post(main, EPHEMERAL, options);
    expect(run.exitCode).toBe(0);
    expect(activeHosts()).toEqual([]);
  });

  test.each<[string, ActionOptions, ActionOptions]>([
    ['two calls of one reusable workflow', { jobId: '77' }, { jobId: '78' }],
    [
      'two jobs of a matrix on a server that tells no number',
      { jobId: '', jobIndex: '0' },
      { jobId: '', jobIndex: '1' },
    ],
  ])('keeps the hosts of %s apart', async (_, first, second) => {
    const [one, other] = [await world.run(EPHEMERAL, first), await world.run(EPHEMERAL, second)];
    expect([one.outputs['created'], other.outputs['created']]).toEqual(['true', 'true']);
    await post(one, EPHEMERAL, first);
    expect([one, other].map(({ outputs }) => isRetired(outputs['hostId']))).toEqual([true, false]);
    await post(other, EPHEMERAL, second);
    expect(activeHosts()).toEqual([]);
  });

  test('that a host of another job has fails the step, which changes nothing and leaves post nothing', async () => {
    const customIdentifier = `${OF_THIS_RUN}/deploy.77/ci-01`;
    const before = world.mackerel.addHost({
      name: 'other',
      customIdentifier,
      memo: 'of another job',
      status: 'working',
    });
    const inputs = { ...EPHEMERAL, status: 'maintenance' };
    const main = await world.run(inputs, { jobId: '77' });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain(`is taken by the host other (${before.id}), which another job registered`);
    expect(main.outputs).toMatchObject({ created: 'false', changedHostIds: '[]' });
    const run = await post(main, inputs, { jobId: '77' });
    expect(run).toMatchObject({ exitCode: 0, log: 'Nothing to clean up.\n' });
    expect(world.mackerel.host(before.id)).toEqual(before);
    expect(world.mackerel.allHosts()).toHaveLength(1);
  });

  test('that another job takes between look and registration fails the step too', async () => {
    const customIdentifier = `${OF_THIS_RUN}/deploy.77/ci-01`;
    onRegistration = () => {
      onRegistration = () => undefined;
      world.mackerel.addHost({ name: 'ci-01', customIdentifier, memo: RUN_URL });
    };
    const main = await world.run(EPHEMERAL, { jobId: '77' });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain('which another job registered');
    const run = await post(main, EPHEMERAL, { jobId: '77' });
    expect(run.log).toBe('Nothing to clean up.\n');
    expect(activeHosts()).toHaveLength(1);
  });

  test('is found again by a later step of the same job, with a memo of its own too', async () => {
    const runnerTemp = mkdtempSync(join(tmpdir(), 'job-'));
    try {
      const inputs = { ...EPHEMERAL, memo: 'of this job' };
      const mains = [await world.run(inputs, { runnerTemp }), await world.run(inputs, { runnerTemp })];
      expect(mains.map(({ exitCode, outputs }) => [exitCode, outputs['created']])).toEqual([
        [0, 'true'],
        [0, 'false'],
      ]);
      expect(activeHosts()).toHaveLength(1);
      for (const main of mains.toReversed()) expect((await post(main, inputs, { runnerTemp })).exitCode).toBe(0);
      expect(activeHosts()).toEqual([]);
    } finally {
      rmSync(runnerTemp, { recursive: true, force: true });
    }
  });
});

describe('a registration that was refused', () => {
  test.each([400, 403])('by %i leaves post nothing to do, whoever has the identifier by then', async (status) => {
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect: { kind: 'status', status } });
    const main = await world.run(MINE);
    expect(main.exitCode).toBe(1);
    world.mackerel.addHost({ name: 'ci-01', customIdentifier: 'mine', memo: 'of another job' });
    const run = await post(main, MINE, { jobStatus: 'failure' });
    expect(run).toMatchObject({ exitCode: 0, log: 'Nothing to clean up.\n' });
    expect(activeHosts()).toHaveLength(1);
  });

  test.each([400, 403, 404])(
    'by a proxy with %i, after the work was done, is looked for and cleaned up',
    async (status) => {
      const effect = { kind: 'status', status, body: '<html>No</html>', workDone: true } as const;
      world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect });
      const main = await world.run(EPHEMERAL);
      expect(main.exitCode).toBe(0);
      expect(main.outputs['created']).toBe('true');
      expect(activeHosts()).toHaveLength(1);
      const run = await post(main, EPHEMERAL, { jobStatus: 'failure' });
      expect(run.exitCode).toBe(0);
      expect(activeHosts()).toEqual([]);
    },
  );

  test('by a proxy, after the work was done, and cannot be looked for, is cleaned up by post', async () => {
    const effect = { kind: 'status', status: 403, body: '<html>No</html>', workDone: true } as const;
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect });
    const unread = { kind: 'status', status: 503 } as const;
    world.mackerel.faults.add({ method: 'GET', path: /custom-identifier/, skip: 1, effect: unread });
    const main = await world.run(EPHEMERAL);
    expect(main.exitCode).toBe(1);
    expect(activeHosts()).toHaveLength(1);
    const run = await post(main, EPHEMERAL, { jobStatus: 'failure' });
    expect(run.exitCode).toBe(0);
    expect(activeHosts()).toEqual([]);
  });
});

describe('a registration that was not answered', () => {
  const interrupted = async (inputs: Record<string, string>) => {
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect: { kind: 'reset' } });
    world.mackerel.faults.add({
      method: 'GET',
      path: /custom-identifier/,
      skip: 1,
      effect: { kind: 'status', status: 503 },
    });
    const main = await world.run({ ...inputs, retries: '0' });
    expect(main.exitCode).toBe(1);
    world.mackerel.faults.clear();
    return main;
  };

  test.each([
    ['name', { name: 'other', memo: RUN_URL }],
    ['memo', { name: 'ci-01', memo: 'of another job' }],
    ['age', { name: 'ci-01', memo: RUN_URL, createdAt: LONG_AGO }],
  ])('does not retire a host under the identifier that has another %s, and says so', async (_, host) => {
    const main = await interrupted(MINE);
    const { id } = world.mackerel.addHost({ customIdentifier: 'mine', ...host });
    const run = await post(main, MINE, { jobStatus: 'failure' });
    expect(run.exitCode).toBe(1);
    expect(isRetired(id)).toBe(false);
    expect(run.log).toContain(`(${id}) with the custom identifier mine is kept`);
    expect(run.log).toContain('To finish by hand');
  });

  test('and another job registers under the identifier meanwhile: that host is not claimed as made', async () => {
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect: { kind: 'status', status: 503 } });
    onRegistration = () => {
      onRegistration = () => undefined;
      world.mackerel.addHost({ name: 'ci-01', customIdentifier: 'mine', memo: 'of another job' });
    };
    const main = await world.run(MINE);
    expect(main.outputs['created']).toBe('false');
    const run = await post(main, MINE);
    expect(activeHosts()).toMatchObject([{ memo: 'of another job' }]);
    expect(run.log).not.toContain(': retired');
  });

  /** Requests of main, each lost before or after the work. */
  const losses = [1, 2, 3, 4].flatMap((request) => [true, false].map((workDone) => ({ request, workDone })));
  const scenarios = [
    { name: 'a made identifier', inputs: { ...EPHEMERAL, status: 'standby' } },
    { name: 'an identifier of the user', inputs: { ...MINE, status: 'standby', memo: 'note' } },
  ];

  describe.each(scenarios)('with $name', ({ inputs }) => {
    test.each(losses)(
      'is cleaned up where request $request is the first that is lost, work done: $workDone',
      async ({ request, workDone }) => {
        const bystander = world.mackerel.addHost({ name: 'ci-01', memo: RUN_URL });
        world.mackerel.faults.add({
          path: (path) => !path.endsWith('/org'),
          skip: request - 1,
          times: Infinity,
          effect: { kind: 'reset', workDone },
        });
        const main = await world.run({ ...inputs, retries: '0' });
        world.mackerel.faults.clear();
        const run = await post(main, inputs, { jobStatus: 'failure' });
        expect(run.exitCode).toBe(0);
        expect(activeHosts()).toEqual([bystander]);
      },
    );
  });
});
