import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../harness/action-yml.ts';
import { runJob, type Step, type StepRun } from '../../harness/job.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

// The job of .github/workflows/prober.yml, on the simulator as each of its switches makes it.

const ROLE = 'Prober:host';
const workflow = readFileSync(join(root, '.github', 'workflows', 'prober.yml'), 'utf8');

interface Workflow {
  on: Record<string, unknown>;
  jobs: Record<'key' | 'probe', { if?: string; needs?: string; environment?: string; steps: Step[] }>;
}

const { on, jobs } = parse(workflow) as Workflow;

let mackerel: Simulator | undefined;
afterEach(async () => {
  await mackerel?.close();
});

/** Runs the steps of the job that are its own. @param role what PROBER_ROLE holds */
async function probe(options: SimulatorOptions, role = ROLE, prepare?: (mackerel: Simulator) => void) {
  mackerel = await startSimulator(options);
  if (role !== '') mackerel.addService({ name: 'Prober', roles: ['host'] });
  prepare?.(mackerel);
  const { jobs: own } = parse(workflow.replace('${{ vars.PROBER_ROLE }}', `'${role}'`)) as Workflow;
  const summary = join(temporaryFolder('prober'), 'summary');
  writeFileSync(summary, '');
  const runs: StepRun[] = [];
  const status = await runJob(
    own.probe.steps.filter(({ uses, run }) => uses === './' || run?.includes('prober/run.ts')),
    {
      env: {
        MACKEREL_APIKEY: mackerel.apiKey,
        MACKEREL_APIBASE: mackerel.url,
        GITHUB_WORKSPACE: root,
        GITHUB_STEP_SUMMARY: summary,
      },
      onStep: (run) => runs.push(run),
    },
  );
  return { status, log: runs.map(({ log }) => log).join(''), summary: readFileSync(summary, 'utf8'), mackerel };
}

const AWS_ROLE = {
  name: 'production',
  region: 'ap-northeast-1',
  services: { EC2: { enable: true, role: ROLE, excludedMetrics: [] } },
};

/** What each question comes to, by a switch of the simulator; the first of each is its default. */
const SWITCHES: [string, string, SimulatorOptions, string, string][] = [
  ['nameFilter', 'Does the name filter of hosts compare the whole name?', { nameFilter: 'prefix' }, 'exact', 'prefix'],
  [
    'omittedCustomIdentifier',
    'Does an update that leaves out customIdentifier keep it?',
    { omittedCustomIdentifier: 'keep' },
    'clear',
    'keep',
  ],
  [
    'roleFullnamesNull',
    'What is null where the roles of a host are replaced?',
    { roleFullnamesNull: 'none' },
    'refuse',
    'none',
  ],
  [
    'bulkOnUnknown',
    'Does a bulk change of statuses with an unknown host change the others?',
    { bulkOnUnknown: 'partial' },
    'nothing',
    'partial',
  ],
  [
    'bulkOnUnknown',
    'Does a bulk retirement with an unknown host retire the others?',
    { bulkOnUnknown: 'partial' },
    'nothing',
    'partial',
  ],
  [
    'awsRolesWithBlank',
    'Have roles in AWS integrations a blank after the colon?',
    { awsRolesWithBlank: true },
    'without',
    'with',
  ],
  [
    'retireRetired',
    'What is retiring a host that is retired already?',
    { retireRetired: 'success' },
    'not-found',
    'success',
  ],
];

const withAws = (simulator: Simulator) => void simulator.addAwsIntegration(AWS_ROLE);

/** The job leaves nothing behind that it did not find. */
function expectCleanUp(simulator: Simulator): void {
  const hosts = simulator.allHosts().filter(({ name }) => name === 'mackerel-prober');
  expect(hosts.map(({ isRetired }) => isRetired)).toEqual([true]);
  expect(simulator.roles()).toEqual({ Prober: ['host'] });
}

describe('the prober finds out how Mackerel is', () => {
  test('where it is as the simulator is by default', async () => {
    const { status, log, summary, mackerel } = await probe({}, ROLE, withAws);
    expect(log).not.toContain('Could not be asked');
    expect(status).toBe('success');
    for (const [, question, , byDefault] of SWITCHES) {
      expect(log).toMatch(new RegExp(`^${escape(question)} ${byDefault}: .* The same\\.$`, 'm'));
    }
    expect(log).toContain('Does Mackerel say when to come back (Retry-After)? Not settled: no request was refused');
    expect(summary).toContain('### Mackerel, asked about the active host: 6 of 7 points settled');
    expect(summary).toContain('### Mackerel, asked about the retired host: 1 of 1 points settled');
    expectCleanUp(mackerel);
  });

  test('where every switch of the simulator is the other way', async () => {
    const options = Object.assign({}, ...SWITCHES.map(([, , option]) => option)) as SimulatorOptions;
    const { status, log, summary, mackerel } = await probe(options, ROLE, withAws);
    expect(log).not.toContain('Could not be asked');
    expect(status).toBe('success');
    for (const [option, question, , byDefault, otherwise] of SWITCHES) {
      expect(log).toMatch(
        new RegExp(
          `^${escape(question)} ${otherwise}: .* Another, unless told by its option ${option}: ${byDefault}\\.$`,
          'm',
        ),
      );
    }
    expect(summary).toContain('Another, unless told by its option');
    expectCleanUp(mackerel);
  });

  test('as far as an organization without roles and AWS settings lets it', async () => {
    const { status, log } = await probe({ roleFullnamesNull: 'none' }, '');
    expect(status).toBe('success');
    expect(log).toContain('Not settled: it is taken; give the host a role (PROBER_ROLE) to see what it does.');
    expect(log).toContain('Not settled: no setting in this organization has a role.');
  });

  test.each([
    ['yes: 503 came with 2.', { 'Retry-After': '2' }],
    ['no: 503 came without it.', {}],
  ])('from a refusal: %s', async (words, headers) => {
    const { log } = await probe({}, ROLE, (simulator) =>
      simulator.faults.add({ path: /aws-integrations$/, effect: { kind: 'status', status: 503, headers } }),
    );
    expect(log).toContain(`Does Mackerel say when to come back (Retry-After)? ${words}`);
  });
});

describe('the host is retired', () => {
  test('after a question that could not be asked, which fails the job and keeps no other from being asked', async () => {
    const { status, log, mackerel } = await probe({}, ROLE, (simulator) =>
      simulator.faults.add({ method: 'PUT', path: /role-fullnames/, times: Infinity, effect: { kind: 'reset' } }),
    );
    expect(status).toBe('failure');
    expect(log).toContain('What is null where the roles of a host are replaced? Could not be asked:');
    expect(log).toContain('Does a bulk retirement with an unknown host retire the others? nothing');
    expectCleanUp(mackerel);
  });

  test('after a step of the action that failed', async () => {
    const { status, mackerel } = await probe({}, ROLE, (simulator) =>
      simulator.faults.add({ method: 'PUT', path: /hosts/, times: Infinity, effect: { kind: 'status', status: 400 } }),
    );
    expect(status).toBe('failure');
    expectCleanUp(mackerel);
  });
});

test.each(['active', 'retired'])('a host that is not its own is not touched: %s', async (state) => {
  mackerel = await startSimulator();
  const { id } = mackerel.addHost({ name: 'web-01', customIdentifier: 'web-01' });
  const before = mackerel.host(id);
  const child = spawn(process.execPath, [join(root, 'scripts', 'prober', 'run.ts'), state], {
    env: { PATH: process.env['PATH'], HOST_ID: id, MACKEREL_APIKEY: mackerel.apiKey, MACKEREL_APIBASE: mackerel.url },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(1);
  expect(mackerel.host(id)).toEqual(before);
  expect(mackerel.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('the workflow is off until its environment has a key, and begins by itself or by hand', () => {
  expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
  expect(jobs.probe).toMatchObject({ needs: 'key', if: "needs.key.outputs.isThere == 'true'", environment: 'prober' });
  expect(jobs.key).toMatchObject({
    environment: 'prober',
    steps: [{ env: { IS_THERE: "${{ secrets.PROBER_APIKEY != '' }}" } }],
  });
});

function escape(text: string): string {
  return text.replaceAll(/[?()]/g, '\\$&');
}
