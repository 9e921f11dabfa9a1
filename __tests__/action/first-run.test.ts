import { describe, expect, test } from '@jest/globals';
import { type ActionRun, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from './world.ts';

// What someone sees who tries the action for the first time, and goes wrong: each message says what happened and what
// to do. Whoever changes one reads it here as a whole.

const world = setUpWorld();

/**
 * The log as a person reads it: without lines for the runner alone, messages of several lines as such, and with
 * <placeholders> for what differs from run to run.
 */
function transcript({ log }: ActionRun, hosts: Record<string, string> = {}): string {
  const lines = log.split('\n').filter((line) => line !== '' && !/^::(add-mask|endgroup)::/.test(line));
  const text = lines.join('\n').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return Object.entries(hosts)
    .reduce((shown, [name, id]) => shown.replaceAll(id, `<${name}>`), text)
    .replace(/ (in|after) \d+\.\d s\b/g, ' $1 <time>');
}

/** Text as it is written in this file: without its margin. */
function lines(text: string): string {
  return text.trim().replace(/^ +/gm, '');
}

const toMaintenance = { operation: 'update-status', status: 'maintenance' };
const web = () => world.mackerel.addHost({ name: 'web-01', status: 'working', roleFullnames: ['Shop:web'] });

/** Nothing was sent, and every output is there all the same. */
function expectNothingDone(run: ActionRun): void {
  expect(run.exitCode).toBe(1);
  expect(world.mackerel.requests).toEqual([]);
  expect(run.outputs).toMatchObject({ hostIds: '[]', changedHostIds: '[]', failedHostIds: '[]', hostCount: '0' });
}

const NO_KEY = lines(`
  ::error::One input needs to be corrected. Nothing was sent to Mackerel.
  - apiKey is empty. It is required: pass a secret, such as \${{ secrets.MACKEREL_APIKEY }}, or set the environment variable MACKEREL_APIKEY. A secret that does not exist is an empty string: check its name in the settings of the repository. In a run that a fork's pull request started, every secret is empty: leave the step out there, by \`if: github.event.pull_request.head.repo.fork != true\`. Dependabot has secrets of its own.
`);

describe('the key', () => {
  test('a secret that does not exist, as input', async () => {
    const { id } = web();
    const run = await world.run({ ...toMaintenance, hostIds: id, apiKey: '' }, { env: { MACKEREL_APIKEY: '' } });
    expect(transcript(run)).toBe(NO_KEY);
    expectNothingDone(run);
  });

  test('a pull request from a fork, where the environment variable is empty, for the post step too', async () => {
    const { id } = web();
    const fork = { MACKEREL_APIKEY: '', GITHUB_EVENT_NAME: 'pull_request', GITHUB_HEAD_REF: 'patch-1' };
    const inputs = { ...toMaintenance, hostIds: id, restoreStatus: 'always' };
    const run = await world.run(inputs, { env: fork });
    expect(transcript(run)).toBe(NO_KEY);
    expectNothingDone(run);
    const post = await runPost(run, { inputs, env: { ...world.env, ...fork }, jobStatus: 'failure' });
    expect([post.exitCode, transcript(post)]).toEqual([0, 'Nothing to clean up.']);
  });

  test('one that may only read', async () => {
    const { id } = web();
    const run = await world.run({ ...toMaintenance, hostIds: id, apiKey: world.mackerel.readOnlyApiKey });
    expect(transcript(run, { id })).toBe(
      lines(`
        ::group::update-status: 1 host → maintenance
        <id>: failed: Mackerel answered 403 "The API key does not have the write permission." to POST /api/v0/hosts/<id>/status.
        ::error::update-status failed for 1 of 1 host: <id>.
        Mackerel answered 403 "The API key does not have the write permission." to POST /api/v0/hosts/<id>/status.
        What to do: The API key needs the Write permission, and the runner's IP address must be allowed by the organization.
        update-status failed: 1 failed of 1 host in <time>.
      `),
    );
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.host(id)?.status).toBe('working');
  });
});

describe('a typo in a value', () => {
  test('of a fixed set: what is accepted, for all inputs at once', async () => {
    const { id } = web();
    const run = await world.run({ ...toMaintenance, hostIds: id, status: 'maintenence', restoreStatus: 'allways' });
    expect(transcript(run)).toBe(
      lines(`
        ::error::2 inputs need to be corrected. Nothing was sent to Mackerel.
        - status is "maintenence". Use one of: working, standby, maintenance, poweroff. Did you mean \`maintenance\`?
        - restoreStatus is "allways". Use one of: never, always, on-success. Did you mean \`always\`?
      `),
    );
    expectNothingDone(run);
  });

  test('of a role to filter by: no host, and nothing is changed', async () => {
    const { id } = web();
    const run = await world.run({ ...toMaintenance, service: 'Shop', role: 'wbe' });
    expect(transcript(run)).toBe(
      lines(`
        ::group::update-status: hosts of Shop: wbe → maintenance
        ::error::update-status failed.
        No hosts match the filter: nothing was changed. If that is fine, set ifNoHosts to warn or ignore; if not, look for a typo in it: a service or role that does not exist has no hosts.
        update-status failed after <time>: nothing was changed.
      `),
    );
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.host(id)?.status).toBe('working');
  });

  // Mackerel makes services and roles that are not there yet, and does not say so.
  test('of a role to give: the dry run shows the roles before and after, and says what may be meant', async () => {
    const { id } = web();
    const roles = { operation: 'update-roles', hostIds: id, roleFullnames: 'Shop:wbe' };
    const run = await world.run({ ...roles, dryRun: 'true' });
    expect(transcript(run, { id })).toBe(
      lines(`
        ::group::dry run of update-roles: 1 host → replace Shop:wbe
        web-01 (<id>): would become: roleFullnames Shop:web → Shop:wbe
        ::notice::No host that was read had the role Shop:wbe, and Mackerel creates a role that does not exist. If Shop:web is meant, correct roleFullnames, and run the step again.
        update-roles done: 1 planned of 1 host in <time>. Nothing was changed: this is a dry run.
      `),
    );
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.host(id)?.roles).toEqual({ Shop: ['web'] });
  });

  test('of a role to give to the hosts of a filter: a notice says what may be meant', async () => {
    const { id } = web();
    const run = await world.run({ operation: 'update', service: 'Shop', roleFullnames: 'Shop:wbe' });
    expect(transcript(run, { id })).toBe(
      lines(`
        ::group::update: hosts of Shop
        web-01 (<id>): roleFullnames Shop:web → Shop:web, Shop:wbe
        ::notice::No host that was read had the role Shop:wbe, and Mackerel creates a role that does not exist. If Shop:web is meant, correct roleFullnames, and run the step again.
        update done: 1 changed of 1 host in <time>.
      `),
    );
    expect(run.exitCode).toBe(0);
  });

  test('of a role to give to hosts that need not be read: the log names the roles that they have now', async () => {
    const { id } = web();
    const run = await world.run({ operation: 'update-roles', hostIds: id, roleFullnames: 'Shop:wbe' });
    expect(transcript(run, { id })).toBe(
      lines(`
        ::group::update-roles: 1 host → replace Shop:wbe
        <id>: roleFullnames → Shop:wbe
        update-roles done: 1 changed of 1 host in <time>.
      `),
    );
    expect(world.mackerel.host(id)?.roles).toEqual({ Shop: ['wbe'] });
  });

  test('of a role that is no role full name', async () => {
    const { id } = web();
    const run = await world.run({ operation: 'update-roles', hostIds: id, roleFullnames: 'web' });
    expect(transcript(run)).toBe(
      lines(`
        ::error::One input needs to be corrected. Nothing was sent to Mackerel.
        - roleFullnames is "web". A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, and starts with a letter or digit.
      `),
    );
    expectNothingDone(run);
  });
});

const NO_HOST =
  '- hostIds, or customIdentifier, or service, role, name, currentStatus, or hostIdFile, or statuses is empty. No ' +
  'target hosts: set exactly one of these. An expression that came out empty, such as an output of a step that did not run, counts as not given.';

test('a variable for hostIds that is empty', async () => {
  const run = await world.run({ ...toMaintenance, hostIds: '' });
  expect(transcript(run)).toBe(`::error::One input needs to be corrected. Nothing was sent to Mackerel.\n${NO_HOST}`);
  expectNothingDone(run);
});

describe('a typo in the name of an input, of which GitHub warns in a line of its own', () => {
  // GitHub's runner hands over what action.yml does not know, too.
  test('of the target', async () => {
    const { id } = web();
    const run = await world.run(toMaintenance, { env: { INPUT_HOSTID: id } });
    expect(transcript(run)).toBe(
      lines(`
        ::warning::Unknown input \`hostid\`. Did you mean \`hostIds\`?
        ::error::One input needs to be corrected. Nothing was sent to Mackerel.
        ${NO_HOST} Unknown input \`hostid\`. Did you mean \`hostIds\`?
      `),
    );
    expectNothingDone(run);
  });

  test('of the key', async () => {
    const { id } = web();
    const env = { INPUT_API_KEY: 'a-key', MACKEREL_APIKEY: '' };
    const unknown = 'Unknown input `api_key`. Did you mean `apiKey`?';
    const run = await world.run({ ...toMaintenance, hostIds: id }, { env });
    expect(transcript(run)).toBe(`::warning::${unknown}\n${NO_KEY} ${unknown}`);
    expectNothingDone(run);
  });

  test('of the operation', async () => {
    const run = await world.run({}, { env: { INPUT_OPERTION: 'retire' } });
    const shown = transcript(run);
    expect(shown).toMatch(/^- operation is empty\. It is required\. Use one of: register, update, /m);
    expect(shown).toMatch(/ Unknown input `opertion`\. Did you mean `operation`\?$/);
    expectNothingDone(run);
  });
});
