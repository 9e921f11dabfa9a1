import { describe, expect, test } from '@jest/globals';
import { parseLog } from '../../harness/log.ts';
import { type ActionOptions, type ActionRun, runPost } from '../../harness/run-action.ts';
import type { FaultEffect } from '../../simulator/index.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const NOW = Math.floor(Date.now() / 1000);
const RUN_LINE = 'https://github.com/example/deploy/actions/runs/1234567890/attempts/1 deploy.40123456789';
const RUN = { GITHUB_WORKFLOW: 'Deploy', GITHUB_RUN_NUMBER: '12' };

interface Told {
  downtimes: { id: string | null; name: string | null; outcome: string; action: string; differences: unknown[] }[];
}
const told = (run: ActionRun): Told['downtimes'] => (JSON.parse(run.outputs['result'] ?? '') as Told).downtimes;

/** A shop with a service to silence, and the inputs that silence it. */
function shop(): Record<string, string> {
  world.mackerel.addService({ name: 'Shop', roles: ['web', 'batch'] });
  return { operation: 'create-downtime', serviceScopes: 'Shop' };
}

async function post(main: ActionRun, options: ActionOptions = {}): Promise<ActionRun> {
  return runPost(main, { ...options, env: { ...world.env, ...options.env } });
}

describe('create-downtime', () => {
  test('needs no more than a scope: name, memo, start and duration are those of the run', async () => {
    const run = await world.run(shop(), { env: RUN });
    expect(run.exitCode).toBe(0);
    const [downtime] = world.mackerel.downtimes();
    expect(downtime).toMatchObject({ name: 'Deploy #12', memo: RUN_LINE, duration: 60, serviceScopes: ['Shop'] });
    expect(downtime?.start).toBeGreaterThanOrEqual(NOW);
    expect(run.outputs['downtimeId']).toBe(downtime?.id);
    expect(JSON.parse(run.outputs['downtime'] ?? '')).toEqual(downtime);
    expect(told(run)).toMatchObject([{ id: downtime?.id, outcome: 'changed', action: 'create' }]);
    const end = new Date(((downtime?.start ?? 0) + 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ');
    expect(run.log).toContain(`created: no alerts of service Shop from `);
    expect(run.log).toContain(`until ${end} UTC (60 minutes)`);
    expect(run.summary).toContain('| Downtime | Scopes | Start | End | Duration | Recurrence |');
    expect(world.asked()).toEqual(['GET /downtimes', 'POST /downtimes']);
  });

  test('takes every field, and adds the run to a memo that is given', async () => {
    const monitor = world.mackerel.addMonitor({ name: 'site', type: 'external' });
    const run = await world.run({
      ...shop(),
      name: 'Release',
      memo: 'see the runbook',
      start: '2030-01-01T09:00:00+09:00',
      duration: '30',
      recurrence: 'type: weekly\ninterval: 2\nweekdays: [Saturday]',
      roleScopes: 'Shop:web',
      roleExcludeScopes: '["Shop:batch"]',
      monitorScopes: monitor.id,
    });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.downtimes()).toMatchObject([
      {
        name: 'Release',
        memo: `see the runbook\n${RUN_LINE}`,
        start: Date.UTC(2030, 0, 1) / 1000,
        duration: 30,
        recurrence: { type: 'weekly', interval: 2, weekdays: ['Saturday'] },
        serviceScopes: ['Shop'],
        roleScopes: ['Shop:web'],
        roleExcludeScopes: ['Shop:batch'],
        monitorScopes: [monitor.id],
      },
    ]);
    expect(run.log).toContain('weekly, every 2');
  });

  test('silences the whole organization only where that is spelled out', async () => {
    const run = await world.run({ operation: 'create-downtime', serviceScopes: '[]' });
    expect(run.log).toContain('no alerts of the whole organization');
    const [downtime] = world.mackerel.downtimes();
    expect(Object.keys(downtime ?? {})).not.toContain('serviceScopes');
  });

  test('sends nothing but GET in a dry run, and shows the plan', async () => {
    const start = '2026-12-01T09:00:00+09:00';
    const run = await world.run({ ...shop(), endAfterJob: 'true', dryRun: 'true', name: 'plan', start });
    expect(run.exitCode).toBe(0);
    expect(world.asked()).toEqual(['GET /downtimes']);
    expect(told(run)).toMatchObject([{ id: null, outcome: 'planned', action: 'create' }]);
    expect(run.log).toContain('start  (none) → 2026-12-01 00:00:00 UTC');
    expect(run.log).toContain('duration  (none) → 60 minutes');
    expect(run.log).toContain('serviceScopes  (none) → Shop');
    expect(run.state).toEqual({});
  });

  test('reports all bad inputs together, before any request', async () => {
    const run = await world.run({
      operation: 'create-downtime',
      start: 'tomorrow',
      duration: '1h',
      recurrence: '{"type":"sometimes","interval":0}',
      serviceExcludeScopes: 'a',
      roleScopes: 'web, Shop:web',
      roleExcludeScopes: 'Shop:web',
      monitorExcludeScopes: 'null',
      endAfterJob: 'true',
    });
    expect(run.exitCode).toBe(1);
    for (const input of [
      'start is "tomorrow"',
      'duration is "1h". Use a whole number of minutes from 1 to 5270400, without a unit: 60.',
      '- recurrence.type',
      '- recurrence.interval',
      'serviceExcludeScopes is "a"',
      'roleScopes is "web"',
      'roleExcludeScopes is "Shop:web". It is in roleScopes too',
      'monitorExcludeScopes is "null"',
      'endAfterJob is "true". It does not go with recurrence',
    ]) {
      expect(run.log).toContain(input);
    }
    expect(world.mackerel.requests).toEqual([]);
  });

  test.each([
    {},
    { serviceScopes: ' ' },
    { serviceExcludeScopes: 'Shop' },
    { monitorExcludeScopes: '[]', roleScopes: '[]' },
    { serviceScopes: ',' },
  ])('refuses to silence everything by omission: %j', async (inputs) => {
    shop();
    const run = await world.run({ operation: 'create-downtime', ...inputs });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain("serviceScopes: '[]'");
    expect(world.mackerel.requests).toEqual([]);
  });

  test('says what Mackerel refuses, and that nothing was made', async () => {
    const run = await world.run({ operation: 'create-downtime', serviceScopes: 'Nowhere' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('The service of the scope does not exist: Nowhere');
    expect(told(run)).toMatchObject([{ outcome: 'failed' }]);
  });

  test('warns of 24 hours or more that span Sunday to Monday, in UTC and in Japan', async () => {
    const sunday = { ...shop(), start: '2026-11-29T12:00:00Z' };
    const cut = 'cuts a downtime of 24 hours or more short';
    expect((await world.run({ ...sunday, duration: '1440' })).log).toContain(cut);
    expect((await world.run({ ...sunday, duration: '1439' })).log).not.toContain(cut);
    expect((await world.run({ ...sunday, start: '2026-11-24T00:00:00Z', duration: '2880' })).log).not.toContain(cut);
  });

  const LOST: readonly FaultEffect[] = [
    { kind: 'reset', workDone: true },
    { kind: 'reset' },
    { kind: 'status', status: 500, workDone: true },
    { kind: 'status', status: 503 },
    { kind: 'half-body' },
    { kind: 'broken-json' },
    { kind: 'status', status: 400, workDone: true },
    { kind: 'json', body: { id: 'other', name: 'another', start: 1, duration: 1 } },
  ];
  test.each(LOST)('makes one downtime, and tells its ID, whatever happens to the reply: %j', async (effect) => {
    const inputs = shop();
    // One that is the same in all but its ID was there before, and is not claimed.
    world.mackerel.addDowntime({ id: 'before', ...same(), serviceScopes: ['Shop'] });
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/downtimes', effect });
    const run = await world.run({ ...inputs, name: 'same', start: String(NOW) });
    const made = world.mackerel.downtimes().filter(({ id }) => id !== 'before');
    expect(made).toHaveLength(1);
    expect([run.exitCode, run.outputs['downtimeId']]).toEqual([0, made[0]?.id]);
    expect(told(run)).toMatchObject([{ outcome: 'changed' }]);
  });

  test('calls unknown what no one can tell', async () => {
    world.mackerel.faults.add({ method: 'POST', times: Infinity, effect: { kind: 'reset', workDone: true } });
    world.mackerel.faults.add({ method: 'GET', skip: 1, times: Infinity, effect: { kind: 'reset' } });
    const run = await world.run({ ...shop(), retries: '1' });
    expect(run.exitCode).toBe(1);
    expect(told(run)).toMatchObject([{ id: null, outcome: 'unknown' }]);
    expect(run.log).toContain('may have been created nevertheless');
  });

  test.each(['<h1>Not here</h1>', ''])('does not take the 404 of a proxy for an answer: %j', async (body) => {
    world.mackerel.faults.add({ times: Infinity, effect: { kind: 'status', status: 404, body } });
    const run = await world.run(shop());
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('404');
    expect(world.asked()).toEqual(['GET /downtimes']);
  });
});

function same(): { name: string; memo: string; start: number; duration: number } {
  return { name: 'same', memo: RUN_LINE, start: NOW, duration: 60 };
}

describe('endAfterJob', () => {
  const create = async () => world.run({ ...shop(), endAfterJob: 'true', name: 'job' });

  test.each(['success', 'failure', 'cancelled'] as const)(
    'ends the downtime after a job that ended with %s',
    async (jobStatus) => {
      world.mackerel.addDowntime({ id: 'other' });
      const main = await create();
      expect(world.mackerel.downtimes()).toHaveLength(2);
      const run = await post(main, { jobStatus });
      expect(run.exitCode).toBe(0);
      expect(world.mackerel.downtimes().map(({ id }) => id)).toEqual(['other']);
      expect(run.log).toContain('ended');
    },
  );

  test('is no failure where it is gone already, which the list confirms', async () => {
    const main = await create();
    for (const { id } of world.mackerel.downtimes()) world.mackerel.removeDowntime(id);
    const before = world.asked().length;
    const run = await post(main);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('gone already');
    expect(world.asked().slice(before)).toEqual([expect.stringMatching(/^DELETE /), 'GET /downtimes']);
  });

  test.each<FaultEffect>([
    { kind: 'reset', workDone: true },
    { kind: 'reset' },
    { kind: 'status', status: 500, workDone: true },
    { kind: 'status', status: 404, workDone: true },
    { kind: 'status', status: 404, body: '<h1>Not here</h1>' },
    { kind: 'status', status: 400 },
    { kind: 'broken-json' },
  ])('ends it whatever happens to the reply: %j', async (effect) => {
    const main = await create();
    world.mackerel.faults.add({ method: 'DELETE', effect });
    const run = await post(main);
    expect([run.exitCode, world.mackerel.downtimes()]).toEqual([0, []]);
  });

  test('fails with the ID and the way to finish by hand where it can not be ended', async () => {
    const main = await create();
    world.mackerel.faults.add({ method: 'DELETE', times: Infinity, effect: { kind: 'status', status: 403 } });
    const run = await post(main);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(`operation: delete-downtime and downtimeId: ${main.outputs['downtimeId'] ?? '?'}`);
    expect(run.log).toMatch(
      /Alerts may still be silenced by the downtime job, until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/,
    );
  });

  test('does not take the 404 of a proxy for the end of it', async () => {
    const main = await create();
    world.mackerel.faults.add({
      times: Infinity,
      path: /downtimes/,
      effect: { kind: 'status', status: 404, body: '' },
    });
    expect((await post(main)).exitCode).toBe(1);
  });

  test('warns of a downtime that ran out before the job ended', async () => {
    const inputs = { ...shop(), endAfterJob: 'true', start: String(NOW - 7200), duration: '60' };
    const run = await post(await world.run(inputs));
    expect([run.exitCode, world.mackerel.downtimes()]).toEqual([0, []]);
    expect(run.log).toMatch(/::warning.*ran out at .* UTC, before the job ended/);
  });

  test('goes by the downtime as it is now: one that was prolonged did not run out', async () => {
    const inputs = { ...shop(), endAfterJob: 'true', start: String(NOW - 7200), duration: '60' };
    const main = await world.run(inputs);
    await world.run({ operation: 'update-downtime', downtimeId: main.outputs['downtimeId'] ?? '', duration: '600' });
    expect((await post(main)).log).not.toContain('ran out');
  });

  test('touches nothing in another organization', async () => {
    const main = await create();
    const run = await post(main, { env: { MACKEREL_APIKEY: 'another-key' } });
    expect([run.exitCode, world.mackerel.downtimes().length]).toEqual([1, 1]);
  });

  test('looks for one whose ID never became known, and leaves those that were there before', async () => {
    const inputs = { ...shop(), endAfterJob: 'true', name: 'same', start: String(NOW) };
    world.mackerel.addDowntime({ id: 'before', ...same() });
    world.mackerel.faults.add({ method: 'POST', effect: { kind: 'reset', workDone: true } });
    world.mackerel.faults.add({ method: 'GET', path: /downtimes/, skip: 1, effect: { kind: 'status', status: 400 } });
    const main = await world.run({ ...inputs, retries: '0' });
    expect([main.exitCode, world.mackerel.downtimes().length]).toEqual([1, 2]);
    const run = await post(main);
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.downtimes().map(({ id }) => id)).toEqual(['before']);
  });

  test('is a success where no downtime was made', async () => {
    world.mackerel.faults.add({ method: 'POST', times: Infinity, effect: { kind: 'reset' } });
    const run = await post(await create());
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('no such downtime was created');
  });

  test('is refused together with recurrence', async () => {
    const run = await world.run({ ...shop(), endAfterJob: 'true', recurrence: '{"type":"daily","interval":1}' });
    expect(run.log).toContain('endAfterJob is "true"');
    expect(world.mackerel.requests).toEqual([]);
  });
});

describe('update-downtime', () => {
  const there = () => {
    shop();
    return world.mackerel.addDowntime({
      id: 'd1',
      name: 'nightly',
      memo: 'keep me',
      start: NOW,
      duration: 30,
      serviceScopes: ['Shop'],
      roleExcludeScopes: ['Shop:batch'],
    });
  };
  const update = async (inputs: Record<string, string>) =>
    world.run({ operation: 'update-downtime', downtimeId: 'd1', ...inputs });

  test('changes what is given, and keeps everything else', async () => {
    const before = there();
    const run = await update({ duration: '90' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.downtimes()).toEqual([{ ...before, duration: 90 }]);
    expect(told(run)).toMatchObject([
      { outcome: 'changed', differences: [{ path: 'duration', before: 30, after: 90 }] },
    ]);
    expect(run.log).toContain('duration  30 minutes → 90 minutes');
    expect(run.log).toContain('(90 minutes)');
  });

  test('sends back what it does not know of', async () => {
    there();
    const edit = (body: unknown) => ({
      downtimes: (body as { downtimes: object[] }).downtimes.map((one) => ({ ...one, colour: 'red', memo: null })),
    });
    world.mackerel.faults.add({ method: 'GET', effect: { kind: 'lie', lie: { name: 'edited', edit } } });
    await update({ memo: 'new' });
    const put = world.mackerel.requests.find(({ method }) => method === 'PUT');
    expect(put?.body).toMatchObject({ colour: 'red', memo: 'new', serviceScopes: ['Shop'] });
    expect(put?.body).not.toHaveProperty('id');
  });

  test('writes nothing where everything is as asked already', async () => {
    there();
    const run = await update({ duration: '30', serviceScopes: 'Shop', memo: 'keep me' });
    expect([run.exitCode, world.asked()]).toEqual([0, ['GET /downtimes']]);
    expect(told(run)).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('does not widen it to everything by taking its scopes away', async () => {
    const before = there();
    const run = await update({ roleScopes: '[]', serviceScopes: ' ', memo: 'x' });
    expect(run.exitCode).toBe(0);
    const only = world.mackerel.addDowntime({ id: 'd2', roleScopes: ['Shop:web'] });
    const refused = await update({ downtimeId: 'd2', roleScopes: '[]' });
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain('would silence the whole organization');
    expect(world.mackerel.downtimes()).toEqual([{ ...before, memo: 'x' }, only]);
    await update({ downtimeId: 'd2', roleScopes: '[]', serviceScopes: '[]' });
    expect(world.mackerel.downtimes()[1]).toMatchObject({ id: 'd2', roleScopes: [] });
  });

  test('takes a recurrence away', async () => {
    there();
    await update({ recurrence: '{"type":"daily","interval":1}' });
    expect(world.mackerel.downtimes()[0]).toMatchObject({ recurrence: { type: 'daily', interval: 1 } });
    await update({ recurrence: 'null' });
    expect(world.mackerel.downtimes()[0]).not.toHaveProperty('recurrence');
  });

  test('sends nothing but GET in a dry run', async () => {
    there();
    const run = await update({ duration: '90', dryRun: 'true' });
    expect([run.exitCode, world.asked()]).toEqual([0, ['GET /downtimes']]);
    expect(told(run)).toMatchObject([{ outcome: 'planned' }]);
    expect(run.log).toMatch(
      /would be updated \(now: no alerts of .* \(30 minutes\)\)\n {2}duration {2}30 minutes → 90 minutes\n/,
    );
  });

  test.each<[FaultEffect, string]>([
    [{ kind: 'reset', workDone: true }, 'changed'],
    [{ kind: 'status', status: 400, workDone: true }, 'changed'],
    [{ kind: 'status', status: 400 }, 'failed'],
    [{ kind: 'broken-json' }, 'changed'],
  ])('reads it again where the reply went wrong, and tells what became of it: %j', async (effect, outcome) => {
    there();
    world.mackerel.faults.add({ method: 'PUT', effect });
    const run = await update({ duration: '90' });
    expect(told(run)).toMatchObject([{ outcome }]);
    expect(world.mackerel.downtimes()[0]?.duration).toBe(outcome === 'changed' ? 90 : 30);
  });

  test('fails for an ID that is not there, and where nothing is given', async () => {
    there();
    const unknown = await update({ downtimeId: 'nothere', duration: '90' });
    expect([unknown.exitCode, told(unknown)[0]?.outcome]).toEqual([1, 'failed']);
    expect(unknown.log).toContain('There is no downtime nothere');
    const nothing = await update({});
    expect(nothing.log).toContain('Nothing is to be updated');
  });
});

describe('delete-downtime', () => {
  const remove = async (inputs: Record<string, string> = {}) =>
    world.run({ operation: 'delete-downtime', downtimeId: 'd1', ...inputs });

  test('deletes it, and tells what it was', async () => {
    const before = world.mackerel.addDowntime({ id: 'd1' });
    const run = await remove();
    expect([run.exitCode, world.mackerel.downtimes()]).toEqual([0, []]);
    expect(JSON.parse(run.outputs['downtime'] ?? '')).toEqual(before);
    expect(told(run)).toMatchObject([{ id: 'd1', outcome: 'changed', action: 'delete' }]);
  });

  test('fails for an ID that is not there, without a request that deletes', async () => {
    const run = await remove();
    expect([run.exitCode, told(run)[0]?.outcome]).toEqual([1, 'failed']);
    expect(world.asked()).toEqual(['GET /downtimes']);
  });

  test('sends nothing but GET in a dry run', async () => {
    world.mackerel.addDowntime({ id: 'd1' });
    const run = await remove({ dryRun: 'true' });
    expect([run.exitCode, world.asked(), told(run)[0]?.outcome]).toEqual([0, ['GET /downtimes'], 'planned']);
  });

  test.each<[FaultEffect, string]>([
    [{ kind: 'reset', workDone: true }, 'changed'],
    [{ kind: 'reset' }, 'changed'],
    [{ kind: 'status', status: 404, workDone: true }, 'unchanged'],
    [{ kind: 'status', status: 400 }, 'failed'],
  ])('looks where the reply went wrong: %j', async (effect, outcome) => {
    world.mackerel.addDowntime({ id: 'd1' });
    world.mackerel.faults.add({ method: 'DELETE', effect });
    const run = await remove();
    expect(told(run)).toMatchObject([{ outcome }]);
    expect(world.mackerel.downtimes()).toHaveLength(outcome === 'failed' ? 1 : 0);
    expect(run.exitCode).toBe(outcome === 'failed' ? 1 : 0);
  });
});

describe('list-downtimes', () => {
  test('lists all, or those of a service', async () => {
    shop();
    world.mackerel.addService({ name: 'Other', roles: [] });
    for (const [id, scopes] of Object.entries({
      service: { serviceScopes: ['Shop'] },
      role: { roleScopes: ['Shop:web'] },
      other: { serviceScopes: ['Other'] },
      everything: {},
      excluded: { serviceExcludeScopes: ['Shop'] },
    })) {
      world.mackerel.addDowntime({ id, ...scopes });
    }
    const list = async (inputs: Record<string, string>) => {
      const run = await world.run({ operation: 'list-downtimes', ...inputs });
      return (JSON.parse(run.outputs['downtimes'] ?? '') as { id: string }[]).map(({ id }) => id);
    };
    expect(await list({})).toEqual(['service', 'role', 'other', 'everything', 'excluded']);
    expect(await list({ service: 'Shop' })).toEqual(['service', 'role', 'everything']);
  });

  test('reads each by itself: one that is odd hides no other, and is said', async () => {
    world.mackerel.addDowntime({ id: 'd1', name: '<b>::error::|x' });
    const edit = (body: unknown) => ({
      downtimes: [...(body as { downtimes: object[] }).downtimes, { id: 'odd', name: 7 }, null],
    });
    world.mackerel.faults.add({ effect: { kind: 'lie', lie: { name: 'edited', edit } } });
    const run = await world.run({ operation: 'list-downtimes' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('A downtime is left out (odd)');
    expect(parseLog(run.log).commands.map(({ name }) => name)).not.toContain('error');
    expect(run.summary).not.toContain('<b>');
    expect(run.outputs['downtimeId']).toBe('d1');
  });
});
