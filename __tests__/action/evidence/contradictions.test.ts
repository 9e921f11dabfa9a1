import { describe, expect, test } from '@jest/globals';
import { runPost } from '../../../harness/run-action.ts';
import { setUpWorld } from '../world.ts';

// An answer that says "done" and shows the thing otherwise is no proof that it was done.

const world = setUpWorld();

/** Has Mackerel answer a PUT or POST with this, as if it were what came of it. */
const answer = (method: string, path: string, body: object, workDone = false) => {
  world.mackerel.faults.add({ method, path, effect: { kind: 'json', body, workDone } });
};

describe('update-downtime', () => {
  const update = () => world.run({ operation: 'update-downtime', downtimeId: 'd1', duration: '60' });
  const addDowntime = () => {
    world.mackerel.addService({ name: 'Shop', roles: [] });
    return world.mackerel.addDowntime({ id: 'd1', name: 'Deploy', duration: 30, serviceScopes: ['Shop'] });
  };

  test('fails where the answer has the former duration, and the list too', async () => {
    answer('PUT', '/api/v0/downtimes/*', addDowntime());
    const run = await update();
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Mackerel accepted the change, but its answer has the former duration (30, not 60).');
    expect(run.log).toContain('update-downtime failed: 1 failed of 1 downtime');
    expect(world.mackerel.downtimes()).toMatchObject([{ duration: 30 }]);
  });

  test('is done where the answer was an old one, and the list has the new duration', async () => {
    answer('PUT', '/api/v0/downtimes/*', addDowntime(), true);
    const run = await update();
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('duration  30 minutes → 60 minutes');
    expect(world.mackerel.downtimes()).toMatchObject([{ duration: 60 }]);
  });

  test('takes what Mackerel makes of a text for the text', async () => {
    answer('PUT', '/api/v0/downtimes/*', { ...addDowntime(), duration: 60, memo: 'A memo' }, true);
    const run = await world.run({ operation: 'update-downtime', downtimeId: 'd1', duration: '60', memo: 'a  memo' });
    expect(run.exitCode).toBe(0);
  });
});

test('update-graph-annotation fails where the answer has the former title, and the list too', async () => {
  world.mackerel.addService({ name: 'Shop', roles: [] });
  const now = Math.floor(Date.now() / 1000);
  const made = world.mackerel.addGraphAnnotation({ service: 'Shop', title: 'Deploy', from: now, to: now });
  answer('PUT', '/api/v0/graph-annotations/*', made);
  const inputs = { operation: 'update-graph-annotation', graphAnnotationId: made.id, service: 'Shop' };
  const run = await world.run({ ...inputs, title: 'Deployed' });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('its answer has the former title ("Deploy", not "Deployed")');
});

describe('create-downtime', () => {
  const inputs = {
    operation: 'create-downtime',
    name: 'Deploy',
    serviceScopes: 'Shop',
    duration: '30',
    endAfterJob: 'true',
  };
  const start = Math.floor(Date.now() / 1000);
  const create = async (made: object) => {
    world.mackerel.addService({ name: 'Shop', roles: [] });
    const downtime = { name: 'Deploy', duration: 30, start, serviceScopes: ['Shop'], ...made };
    answer('POST', '/api/v0/downtimes', { ...downtime, id: 'd2' });
    return world.run(inputs);
  };

  test.each<[string, object, string]>([
    [
      'other services are silenced',
      { serviceScopes: ['Shop', 'Bank'] },
      'serviceScopes (["Shop","Bank"], not ["Shop"])',
    ],
    ['everything is silenced', { serviceScopes: [] }, 'serviceScopes ([], not ["Shop"])'],
    ['it is over sooner', { duration: 3 }, 'duration (3, not 30)'],
    ['it begins tomorrow', { start: start + 86_400 }, 'start ('],
  ])('fails where the answer says that %s, and post ends it', async (_, made, words) => {
    const run = await create(made);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(`Mackerel created it with another ${words}`);
    expect(run.outputs['downtimeId']).toBe('d2');
    await runPost(run, { inputs, env: world.env, jobStatus: 'failure' });
    expect(world.asked()).toContain('DELETE /downtimes/d2');
  });

  test.each<[string, object]>([
    ['has its start on the minute', { start: start - (start % 60) }],
    ['says nothing of scopes', { serviceScopes: undefined, duration: undefined }],
    ['has more fields, and null where nothing is', { recurrence: null, roleScopes: null, createdBy: 'someone' }],
  ])('takes an answer that %s', async (_, made) => {
    expect((await create(made)).exitCode).toBe(0);
  });
});
