import { describe, expect, test } from '@jest/globals';
import { testWithSignals } from '../with-signals.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const toMaintenance = (id: string) => ({ operation: 'update-status', hostIds: id, status: 'maintenance' });

describe('an error names the host, Mackerel’s words and the remedy', () => {
  test('401: the key', async () => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ ...toMaintenance(id), apiKey: 'no-such-key' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(
      new RegExp(`::error::update-status failed for 1 of 1 host: ${id}\\..*Mackerel answered 401 ".+"`),
    );
    expect(run.log).toContain('What to do: Check apiKey');
  });

  test('403: the Write permission or the IP range', async () => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ ...toMaintenance(id), apiKey: world.mackerel.readOnlyApiKey });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(
      new RegExp(`::error::update-status failed for 1 of 1 host: ${id}\\..*Mackerel answered 403 ".+"`),
    );
    expect(run.log).toContain("What to do: The API key needs the Write permission, and the runner's IP address");
  });

  test('404: the ID', async () => {
    const run = await world.run(toMaintenance('nobody'));
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(
      /::error::update-status failed for 1 of 1 host: nobody\..*Mackerel answered 404 "Host Not Found\."/,
    );
    expect(run.log).toContain('What to do: Check the ID');
  });

  test('400: the values', async () => {
    const { id } = world.mackerel.addHost();
    const body = { error: { message: 'status is not to my liking' } };
    world.mackerel.faults.add({ path: /status$/, effect: { kind: 'status', status: 400, body } });
    const run = await world.run(toMaintenance(id));
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(
      `failed for 1 of 1 host: host (${id}).%0AMackerel answered 400 "status is not to my liking"`,
    );
    expect(run.log).toContain('What to do: Mackerel does not accept these values');
  });
});

describe('answers that the API does not document', () => {
  test('the older error body is understood too', async () => {
    const { id } = world.mackerel.addHost();
    const body = { error: 'in the old way' };
    world.mackerel.faults.add({ path: /status$/, effect: { kind: 'status', status: 400, body } });
    expect((await world.run(toMaintenance(id))).log).toContain('Mackerel answered 400 "in the old way"');
  });

  test('HTML of a gateway is a clear error', async () => {
    const { id } = world.mackerel.addHost();
    world.mackerel.faults.add({ path: /status$/, effect: { kind: 'html' } });
    const run = await world.run(toMaintenance(id));
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('could not be read: the reply is not JSON (text/html');
  });

  test('a redirect is not followed', async () => {
    const { id } = world.mackerel.addHost();
    const location = `${world.mackerel.url}/api/v0/org`;
    world.mackerel.faults.add({ path: /status$/, effect: { kind: 'redirect', location } });
    const run = await world.run({ ...toMaintenance(id), summary: 'false' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('a redirect, which is not followed');
    expect(world.mackerel.requests).toHaveLength(1);
  });
});

test('a fault that passes is repeated, and each repetition is a line of the log with its reason', async () => {
  const { id } = world.mackerel.addHost();
  world.mackerel.faults.add({ path: /status$/, effect: { kind: 'status', status: 503 }, times: 2 });
  const run = await world.run({ ...toMaintenance(id), summary: 'false' });
  expect(run.exitCode).toBe(0);
  expect(world.mackerel.requests).toHaveLength(3);
  expect(run.log).toMatch(/^POST \/api\/v0\/hosts\/\w+\/status: 503 .+; attempt 2 of 5 in [\d.]+ s$/m);
});

test('Mackerel out of reach ends in a clear message', async () => {
  const run = await world.run({ ...toMaintenance('a1'), retries: '0', apiBase: 'http://127.0.0.1:1' });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain(
    'Mackerel could not be reached at http://127.0.0.1:1 for POST /api/v0/hosts/a1/status: the connection failed (ECONNREFUSED)',
  );
});

testWithSignals('cancelling ends the step within 2 s, and says what happened', async () => {
  const { id } = world.mackerel.addHost();
  world.mackerel.faults.add({ path: /status$/, effect: { kind: 'never' } });
  const began = performance.now();
  const run = await world.run(toMaintenance(id), {
    onStart: (kill) => {
      setTimeout(() => {
        kill('SIGINT');
      }, 700);
    },
  });
  expect(performance.now() - began).toBeLessThan(700 + 2000);
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('update-status was cancelled');
  expect(run.outputs['failedHostIds']).toBe(`["${id}"]`);
});
