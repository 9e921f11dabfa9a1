import { describe, expect, test } from '@jest/globals';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

test('everything that is wrong is told at once, in one message, before any request', async () => {
  const run = await world.run({
    operation: 'register',
    status: 'maintainance',
    roleFullnames: 'Shop:web, Shop/db',
    meta: '[1]',
    checks: '[{"name": "not allowed!"}]',
    timeout: '0',
    summary: 'yes',
  });
  expect(run.exitCode).toBe(1);
  expect(world.mackerel.requests).toEqual([]);
  const errors = run.log.split('\n').filter((line) => line.startsWith('::error::'));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('7 inputs need to be corrected. Nothing was sent to Mackerel.');
  for (const part of [
    'name is empty',
    'status is "maintainance". Use one of: working, standby, maintenance, poweroff.',
    'roleFullnames is "Shop/db". A role full name is <service>:<role>',
    'meta. It must be an object',
    'checks.0.name. A check name is',
    'timeout is "0". Use a whole number of seconds from 1 to 600.',
    'summary is "yes". Use true or false.',
  ]) {
    expect(errors[0]).toContain(part);
  }
});

test('outputs are JSON also where nothing was done', async () => {
  const run = await world.run({ operation: 'retire' });
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ hostIds: '[]', changedHostIds: '[]', failedHostIds: '[]', hostCount: '0' });
});

test('an operation that does not exist is the only thing complained about', async () => {
  const run = await world.run({ operation: 'delete', hostIds: 'a1' });
  expect(run.log).toContain('One input needs to be corrected.');
  expect(run.log).toContain(
    '- operation is "delete". Use one of: register, update, update-status, update-roles, retire',
  );
});

test('an input that the operation does not use is a warning, and the step goes on', async () => {
  const { id } = world.mackerel.addHost();
  const run = await world.run({ operation: 'retire', hostIds: id, status: 'poweroff' });
  expect(run.exitCode).toBe(0);
  expect(run.log).toContain('::warning::The input status is not used by retire: it is ignored.');
});

describe('the address', () => {
  test.each(['http://mackerel.example', 'ftp://127.0.0.1', 'https://mackerel.example/?a=b', 'mackerel'])(
    '%s is refused',
    async (apiBase) => {
      const run = await world.run({ operation: 'retire', hostIds: 'a1', apiBase });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('- apiBase is ');
    },
  );

  test('with a password in it is refused, and not shown', async () => {
    const apiBase = 'https://user:pa55@mackerel.example';
    const run = await world.run({ operation: 'retire', hostIds: 'a1', apiBase });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('- apiBase. Use an https:// address without user name');
    expect(run.log).not.toContain('pa55');
  });

  test('may have a path before the API', async () => {
    const run = await world.run({ operation: 'retire', hostIds: 'a1', apiBase: `${world.mackerel.url}/proxy/` });
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.requests[0]?.path).toBe('/proxy/api/v0/hosts/a1/retire');
  });
});

test('the inputs go before the environment variables', async () => {
  const { id } = world.mackerel.addHost();
  const { apiKey, url } = world.mackerel;
  const run = await world.run(
    { operation: 'retire', hostIds: id, apiKey, apiBase: url },
    { env: { MACKEREL_APIKEY: 'wrong', MACKEREL_APIBASE: 'http://127.0.0.1:1' } },
  );
  expect(run.exitCode).toBe(0);
});

test('host IDs can be a JSON array, lines, or words between commas and spaces', async () => {
  const ids = Array.from({ length: 3 }, () => world.mackerel.addHost().id);
  for (const hostIds of [JSON.stringify(ids), ids.join('\n'), ` ${ids.join(', ')},, `]) {
    const run = await world.run({ operation: 'update-status', hostIds, status: 'standby' });
    expect(JSON.parse(run.outputs['hostIds'] ?? '')).toEqual(ids);
  }
});
