import { describe, expect, test } from '@jest/globals';
import { type ActionOptions, type ActionRun, runPost } from '../../harness/run-action.ts';
import type { FaultEffect } from '../../simulator/index.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const NOW = Math.floor(Date.now() / 1000);
const RUN_LINE = 'https://github.com/example/deploy/actions/runs/1234567890/attempts/1 deploy.40123456789';
const RUN = {
  GITHUB_WORKFLOW: 'Deploy',
  GITHUB_RUN_NUMBER: '12',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_REF_NAME: 'main',
  GITHUB_ACTOR: 'octocat',
};

interface Told {
  graphAnnotations: { id: string | null; outcome: string; action: string; differences: unknown[] }[];
}
const told = (run: ActionRun): Told['graphAnnotations'] =>
  (JSON.parse(run.outputs['result'] ?? '') as Told).graphAnnotations;

/** A shop with a service to mark, and the inputs that mark it. */
function shop(): Record<string, string> {
  world.mackerel.addService({ name: 'Shop', roles: ['web'] });
  world.mackerel.addService({ name: 'Other', roles: [] });
  return { operation: 'create-graph-annotation', service: 'Shop' };
}

const post = async (main: ActionRun, options: ActionOptions = {}): Promise<ActionRun> =>
  runPost(main, { ...options, env: { ...world.env, ...options.env } });

describe('create-graph-annotation', () => {
  test('needs no more than a service: texts are those of the run, the time is now', async () => {
    const run = await world.run(shop(), { env: RUN });
    expect(run.exitCode).toBe(0);
    const [annotation] = world.mackerel.graphAnnotations();
    expect(annotation).toMatchObject({
      title: 'Deploy #12',
      description: `example/deploy@0123456 (main) by octocat\nhttps://github.com/example/deploy/commit/${RUN.GITHUB_SHA}\n${RUN_LINE}`,
      service: 'Shop',
    });
    expect(annotation?.from).toBeGreaterThanOrEqual(NOW);
    expect(annotation?.to).toBe(annotation?.from);
    expect(run.outputs['graphAnnotationId']).toBe(annotation?.id);
    expect(JSON.parse(run.outputs['graphAnnotation'] ?? '')).toEqual(annotation);
  });

  test('takes every field', async () => {
    const times = { from: '2026-01-01T00:00:00Z', to: '2026-01-01T09:30:00+0900' };
    await world.run({ ...shop(), role: 'web', title: 'Release', description: 'v1.2', ...times });
    expect(world.mackerel.graphAnnotations()).toMatchObject([
      {
        title: 'Release',
        description: `v1.2\n${RUN_LINE}`,
        from: Date.UTC(2026, 0, 1) / 1000,
        to: Date.UTC(2026, 0, 1, 0, 30) / 1000,
        roles: ['web'],
      },
    ]);
  });

  test('cuts texts that are too long, and keeps the line of the run', async () => {
    await world.run({ ...shop(), title: '🐟'.repeat(200), description: 'あ'.repeat(2000) });
    const [annotation] = world.mackerel.graphAnnotations();
    expect(annotation?.title.length).toBeLessThanOrEqual(250);
    expect(annotation?.title).toMatch(/^(🐟)+…$/u);
    expect(annotation?.description).toHaveLength(1024);
    expect(annotation?.description?.endsWith(`…\n${RUN_LINE}`)).toBe(true);
  });

  test('sends nothing but GET in a dry run', async () => {
    const run = await world.run({ ...shop(), endAfterJob: 'true', dryRun: 'true' });
    expect([run.exitCode, run.state, told(run)[0]?.outcome]).toEqual([0, {}, 'planned']);
    expect(world.mackerel.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('reports all bad inputs together, before any request', async () => {
    const run = await world.run({
      operation: 'create-graph-annotation',
      role: 'Shop:web',
      from: '2026-01-02T00:00:00Z',
      to: '1700000000',
      endAfterJob: 'maybe',
    });
    expect(run.exitCode).toBe(1);
    for (const problem of [
      'service is empty',
      'role is "Shop:web"',
      'to is "1700000000". It must',
      'endAfterJob is "maybe"',
    ]) {
      expect(run.log).toContain(problem);
    }
    expect(world.mackerel.requests).toEqual([]);
  });

  test.each([{ service: 'Nowhere' }, { role: 'nothere' }])('says which place is not there: %j', async (inputs) => {
    const run = await world.run({ ...shop(), ...inputs });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Check service and role');
    expect(run.log).not.toContain('no Mackerel API');
  });

  const LOST: readonly FaultEffect[] = [
    { kind: 'reset', workDone: true },
    { kind: 'reset' },
    { kind: 'status', status: 502, workDone: true },
    { kind: 'status', status: 400, workDone: true },
    { kind: 'half-body' },
    { kind: 'broken-json' },
  ];
  test.each(LOST)('makes one annotation, and tells its ID, whatever happens to the reply: %j', async (effect) => {
    // One that is the same in all but its ID was there before, and is not claimed.
    const texts = { title: 'same', description: `example/deploy\n${RUN_LINE}` };
    const inputs = { ...shop(), title: 'same', from: String(NOW) };
    world.mackerel.addGraphAnnotation({ id: 'before', service: 'Shop', from: NOW, to: NOW, ...texts });
    world.mackerel.faults.add({ method: 'POST', effect });
    const run = await world.run(inputs);
    const made = world.mackerel.graphAnnotations().filter(({ id }) => id !== 'before');
    expect(made).toHaveLength(1);
    expect([run.exitCode, run.outputs['graphAnnotationId']]).toEqual([0, made[0]?.id]);
  });

  test('does not adopt one of another service, though the list ignores its filter', async () => {
    const inputs = { ...shop(), title: 'same', from: String(NOW) };
    const edit = () => ({
      graphAnnotations: [{ id: 'foreign', title: 'same', description: 'x', from: NOW, to: NOW, service: 'Other' }],
    });
    world.mackerel.faults.add({ method: 'POST', effect: { kind: 'reset' } });
    world.mackerel.faults.add({
      method: 'GET',
      times: Infinity,
      effect: { kind: 'lie', lie: { name: 'edited', edit } },
    });
    const run = await world.run(inputs);
    expect(run.outputs['graphAnnotationId']).toBe(world.mackerel.graphAnnotations()[0]?.id);
    expect(world.mackerel.graphAnnotations()).toHaveLength(1);
  });
});

describe('endAfterJob', () => {
  const create = async (more: Record<string, string> = {}) =>
    world.run({
      ...shop(),
      endAfterJob: 'true',
      title: 'Deploy',
      from: String(NOW - 100),
      to: String(NOW - 100),
      ...more,
    });

  test.each(['success', 'failure', 'cancelled'] as const)(
    'writes the end and the result of a job: %s',
    async (jobStatus) => {
      const main = await create();
      const [before] = world.mackerel.graphAnnotations();
      const run = await post(main, { jobStatus });
      expect(run.exitCode).toBe(0);
      const [after] = world.mackerel.graphAnnotations();
      expect(after).toEqual({ ...before, title: `Deploy (${jobStatus})`, to: after?.to });
      expect(after?.to).toBeGreaterThanOrEqual(NOW);
    },
  );

  test('cuts the title, and not the result', async () => {
    await post(await create({ title: 'x'.repeat(250) }), { jobStatus: 'cancelled' });
    const [annotation] = world.mackerel.graphAnnotations();
    expect(annotation?.title).toHaveLength(250);
    expect(annotation?.title.endsWith('x… (cancelled)')).toBe(true);
  });

  test('keeps what was changed meanwhile', async () => {
    const main = await create();
    const id = main.outputs['graphAnnotationId'] ?? '';
    await world.run({ operation: 'update-graph-annotation', service: 'Shop', graphAnnotationId: id, title: 'Release' });
    await post(main);
    expect(world.mackerel.graphAnnotations()[0]?.title).toBe('Release (success)');
  });

  test('is no failure where it is gone', async () => {
    const main = await create();
    world.mackerel.removeGraphAnnotation(main.outputs['graphAnnotationId'] ?? '');
    const run = await post(main);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('gone already');
  });

  test.each<FaultEffect>([
    { kind: 'status', status: 403 },
    { kind: 'status', status: 400 },
    { kind: 'status', status: 404, body: '<h1>Not here</h1>' },
  ])('warns, and does not fail the job, where it can not be written: %j', async (effect) => {
    const main = await create();
    world.mackerel.faults.add({ method: 'PUT', times: Infinity, effect });
    const run = await post(main);
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/::warning.*The end of the graph annotation Deploy could not be written/);
    expect(run.log).not.toContain('::error');
  });

  test('warns where the list cannot be read', async () => {
    const main = await create();
    world.mackerel.faults.add({
      method: 'GET',
      times: Infinity,
      path: /graph/,
      effect: { kind: 'status', status: 404 },
    });
    const run = await post(main);
    expect([run.exitCode, run.log.includes('::warning')]).toEqual([0, true]);
  });

  test('finds the one whose ID never became known', async () => {
    world.mackerel.faults.add({ method: 'POST', effect: { kind: 'reset', workDone: true } });
    world.mackerel.faults.add({ method: 'GET', path: /graph/, skip: 1, effect: { kind: 'status', status: 400 } });
    const main = await create({ retries: '0' });
    expect([main.exitCode, told(main)[0]?.outcome]).toEqual([1, 'unknown']);
    await post(main, { jobStatus: 'failure' });
    expect(world.mackerel.graphAnnotations().map(({ title }) => title)).toEqual(['Deploy (failure)']);
  });
});

describe('update-graph-annotation', () => {
  const there = () => {
    shop();
    const times = { from: NOW - 60, to: NOW };
    return world.mackerel.addGraphAnnotation({
      id: 'n1',
      title: 'Deploy',
      description: 'd',
      service: 'Shop',
      roles: ['web'],
      ...times,
    });
  };
  const update = async (inputs: Record<string, string>) =>
    world.run({ operation: 'update-graph-annotation', service: 'Shop', graphAnnotationId: 'n1', ...inputs });

  test('changes what is given, and keeps everything else', async () => {
    const before = there();
    const run = await update({ title: 'Release' });
    expect(world.mackerel.graphAnnotations()).toEqual([{ ...before, title: 'Release' }]);
    expect(run.log).toContain('title  Deploy → Release');
    await update({ role: '[]', to: String(NOW + 60) });
    expect(world.mackerel.graphAnnotations()).toEqual([{ ...before, title: 'Release', roles: [], to: NOW + 60 }]);
  });

  test('writes nothing where everything is as asked already, nor in a dry run', async () => {
    there();
    expect(told(await update({ title: 'Deploy', role: 'web' }))).toMatchObject([{ outcome: 'unchanged' }]);
    expect(told(await update({ title: 'Release', dryRun: 'true' }))).toMatchObject([{ outcome: 'planned' }]);
    expect(world.mackerel.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('does not let it end before it begins', async () => {
    there();
    const run = await update({ from: String(NOW + 60) });
    expect([run.exitCode, run.log.includes('end before it begins')]).toEqual([1, true]);
    expect(world.asked()).toHaveLength(1);
  });

  test('fails for one that is not there', async () => {
    there();
    const run = await update({ service: 'Other', title: 'x' });
    expect([run.exitCode, run.log.includes('There is no graph annotation of the service Other')]).toEqual([1, true]);
  });
});

describe('delete-graph-annotation', () => {
  const there = () => {
    shop();
    return world.mackerel.addGraphAnnotation({ id: 'n1', service: 'Other' });
  };
  const remove = async (inputs: Record<string, string> = {}) =>
    world.run({ operation: 'delete-graph-annotation', graphAnnotationId: 'n1', ...inputs });

  test('looks it up in its service, and deletes it', async () => {
    const before = there();
    const run = await remove({ service: 'Other' });
    expect([run.exitCode, world.mackerel.graphAnnotations()]).toEqual([0, []]);
    expect(JSON.parse(run.outputs['graphAnnotation'] ?? '')).toEqual(before);
    expect(world.asked()).toHaveLength(2);
  });

  test('looks through all services where none is given', async () => {
    there();
    expect((await remove()).exitCode).toBe(0);
    expect(world.mackerel.graphAnnotations()).toEqual([]);
  });

  test('fails for an ID that is not there, and deletes nothing in a dry run', async () => {
    there();
    expect((await remove({ graphAnnotationId: 'nothere' })).exitCode).toBe(1);
    expect(told(await remove({ dryRun: 'true' }))).toMatchObject([{ outcome: 'planned' }]);
    expect(world.mackerel.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test.each<[FaultEffect, string]>([
    [{ kind: 'reset', workDone: true }, 'changed'],
    [{ kind: 'status', status: 404, workDone: true }, 'unchanged'],
    [{ kind: 'status', status: 400 }, 'failed'],
  ])('looks where the reply went wrong: %j', async (effect, outcome) => {
    there();
    world.mackerel.faults.add({ method: 'DELETE', effect });
    expect(told(await remove())).toMatchObject([{ outcome }]);
  });
});

describe('list-graph-annotations', () => {
  const list = async (inputs: Record<string, string> = {}) => {
    const run = await world.run({ operation: 'list-graph-annotations', service: 'Shop', ...inputs });
    return { run, ids: (JSON.parse(run.outputs['graphAnnotations'] ?? '') as { id: string }[]).map(({ id }) => id) };
  };

  test('lists those of the last 24 hours, or of an interval', async () => {
    shop();
    const of = (id: string, from: number) => world.mackerel.addGraphAnnotation({ id, from, to: from, service: 'Shop' });
    of('today', NOW - 3600);
    of('old', NOW - 100_000);
    expect((await list()).ids).toEqual(['today']);
    expect((await list({ from: '0' })).ids).toEqual(['today', 'old']);
    expect((await list({ to: String(NOW - 90_000) })).ids).toEqual(['old']);
  });

  test('leaves out what it did not ask for, and says so', async () => {
    shop();
    const edit = () => ({
      graphAnnotations: [
        { id: 'foreign', title: 't', from: NOW, to: NOW, service: 'Other' },
        { id: 'ours', title: '<img src=x> ##[error]', from: NOW, to: null, service: 'Shop' },
      ],
    });
    world.mackerel.faults.add({ effect: { kind: 'lie', lie: { name: 'edited', edit } } });
    const { run, ids } = await list();
    expect(ids).toEqual(['ours']);
    expect(run.log).toContain('A graph annotation is left out (foreign): it is one of the service Other');
    expect(run.log).not.toContain('##[error]');
    expect(run.summary).not.toContain('<img');
  });
});
