import assert from 'node:assert/strict';
import { ended } from '../../harness/github-stand-in.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { Case, World } from './world.ts';

const outputs: Case = {
  name: 'outputs reach later steps, and the summary is written',
  workflow: 'scripts/real-runner/workflows/outputs.yml',
  given: (simulator) => simulator.addHost({ name: 'web-01', status: 'standby', roleFullnames: ['Shop:web'] }),
  expect: (world) => {
    world.ended('success');
    const [web, ci] = [world.host('web-01'), world.host('ci-01')];
    assert.deepEqual(world.step('What a later step sees').lines, [
      // The Node that dist/ is made for, as GitHub's runner has it.
      `node: ${process.version}`,
      `hostId: ${ci.id}`,
      'created: true',
      `hostIds: ${web.id}`,
      'previousStatuses: standby',
      'outcome: changed',
      'hostsFile: web-01',
    ]);
    assert.equal(web.status, 'maintenance');
    const { summary } = world.step('Maintenance begins');
    assert.match(summary, /\*\*1 changed of 1 host\*\*/);
    assert.match(summary, new RegExp(`web-01 \\(${web.id}\\).*standby → maintenance`));
    assert.deepEqual(world.post('Maintenance begins').lines, ['Nothing to clean up.']);
  },
};

const masking: Case = {
  name: 'a key that GitHub does not know as a secret is masked by the action',
  workflow: 'scripts/real-runner/workflows/masking.yml',
  keyIsSecret: false,
  expect: (world) => {
    world.ended('success');
    assert.deepEqual(world.step('A later step prints the key').lines, ['The key is ***.']);
  },
};

/** A job that registers a host of its own, sets others to maintenance and deploys to them. */
function jobEnd(
  how: string,
  deploy: string,
  restoreStatus: string,
): Pick<Case, 'name' | 'workflow' | 'vars' | 'given'> {
  return {
    name: how,
    workflow: 'scripts/real-runner/workflows/job-end.yml',
    vars: { RESTORE_STATUS: restoreStatus, DEPLOY: deploy },
    given: twoHosts,
  };
}

function twoHosts(simulator: Simulator): void {
  simulator.addHost({ name: 'web-01', status: 'working', roleFullnames: ['Shop:web'] });
  simulator.addHost({ name: 'web-02', status: 'standby', roleFullnames: ['Shop:web'] });
}

function statuses(world: World): string[] {
  return ['web-01', 'web-02'].map((name) => world.host(name).status);
}

const POSTS = ['Maintenance begins', 'Register'];

const jobEnds: Case[] = [
  {
    ...jobEnd('after a step that failed, hosts are put back and retired, the last step first', 'exit 3', 'always'),
    expect: (world) => {
      world.ended('failure');
      assert.equal(world.step('Deploy').result, 'failure');
      assert.ok(!world.order('Main').includes('Smoke test'), 'the step after the failed one is skipped');
      assert.deepEqual(world.step('While it lasts').lines, ['The job: failure']);
      assert.deepEqual(world.order('Post'), POSTS);
      assert.deepEqual(statuses(world), ['working', 'standby']);
      assert.equal(world.host('ci-01').isRetired, true);
      assert.match(world.post('Maintenance begins').summary, /2 changed of 2 hosts/);
    },
  },
  {
    ...jobEnd('on-success leaves hosts after a failure, and names them: jobStatus arrives', 'exit 3', 'on-success'),
    expect: (world) => {
      world.ended('failure');
      assert.deepEqual(world.order('Post'), POSTS);
      assert.deepEqual(statuses(world), ['maintenance', 'maintenance']);
      const { warnings, result } = world.post('Maintenance begins');
      assert.equal(result, 'success');
      assert.match(warnings.join('\n'), /failure/);
      for (const name of ['web-01', 'web-02']) assert.match(warnings.join('\n'), new RegExp(world.host(name).id));
      assert.equal(world.host('ci-01').isRetired, true);
    },
  },
  {
    ...jobEnd('on-success puts hosts back after a success', 'true', 'on-success'),
    expect: (world) => {
      world.ended('success');
      assert.deepEqual(world.order('Post'), POSTS);
      assert.deepEqual(statuses(world), ['working', 'standby']);
      assert.equal(world.host('ci-01').isRetired, true);
    },
  },
  {
    ...jobEnd('after a cancellation, hosts are put back and retired', 'sleep 60', 'always'),
    cancelDuring: 'Deploy',
    expect: (world) => {
      world.ended('failure');
      assert.equal(world.step('Deploy').result, 'failure');
      assert.deepEqual(world.step('While it lasts').lines, ['The job: cancelled']);
      assert.deepEqual(world.order('Post'), POSTS);
      assert.deepEqual(statuses(world), ['working', 'standby']);
      assert.equal(world.host('ci-01').isRetired, true);
    },
  },
  {
    ...jobEnd('on-success leaves hosts after a cancellation', 'sleep 60', 'on-success'),
    cancelDuring: 'Deploy',
    expect: (world) => {
      assert.deepEqual(statuses(world), ['maintenance', 'maintenance']);
      assert.match(world.post('Maintenance begins').warnings.join('\n'), /cancelled/);
    },
  },
];

const rollingDeploy: Case = {
  name: 'a job for each batch of hosts',
  workflow: 'examples/rolling-deploy.yml',
  event: 'workflow_dispatch',
  given: (simulator) => {
    for (let number = 1; number <= 45; number += 1) {
      const interfaces = [{ name: 'eth0', ipv4Addresses: [`10.0.0.${number}`] }];
      simulator.addHost({ name: `web-${number}`, status: 'working', roleFullnames: ['Shop:web'], interfaces });
    }
  },
  expect: (world) => {
    // One that plans, and batches of 20, 20 and 5.
    world.ended('success', 4);
    const deploys = world.run.steps.filter(({ name, stage }) => name === 'Deploy' && stage === 'Main');
    const deployed = deploys.flatMap(
      ({ lines }) => /^Deploy to (.*) here$/.exec(lines.join('\n'))?.[1]?.split(',') ?? [],
    );
    const hosts = world.simulator.allHosts();
    const addresses = hosts.map((_, index) => `10.0.0.${index + 1}`);
    assert.deepEqual(deployed.toSorted(), addresses.toSorted());
    assert.deepEqual(new Set(hosts.map(({ status }) => status)), new Set(['working']));
  },
};

const ALL_STATUSES = ['working', 'standby', 'maintenance', 'poweroff'] as const;

/** The example of a deploy with maintenance, on a host in each of the four statuses: afterwards, each must be as it was. */
function deployWithMaintenance(
  how: string,
  deploy: string,
  more: Pick<Case, 'cancelDuring'> & { gate?: string },
  expect: Case['expect'],
): Case {
  const { gate = 'OK', ...rest } = more;
  return {
    name: how,
    workflow: 'examples/deploy-with-maintenance.yml',
    event: 'workflow_dispatch',
    ...rest,
    // The example waits for minutes.
    change: (workflow) =>
      workflow
        .replace('echo "Deploy here"', deploy)
        .replace('waitTimeout: 300', 'waitTimeout: 5\n          pollInterval: 1')
        .replace('warmUp: 60', 'warmUp: 1'),
    given: (simulator) => {
      for (const status of ALL_STATUSES) {
        const { id } = simulator.addHost({ name: `was-${status}`, status, roleFullnames: ['Shop:web'] });
        simulator.setMonitoredStatuses(id, [{ monitorId: 'm1', status: gate === 'OK' ? 'OK' : 'CRITICAL' }]);
      }
    },
    expect: (world) => {
      expect(world);
      assert.deepEqual(
        ALL_STATUSES.map((status) => world.host(`was-${status}`).status),
        ALL_STATUSES,
      );
      const asleep = ['maintenance', 'poweroff'].map((status) => world.host(`was-${status}`).id);
      const changed = world.simulator.requests.filter(({ method }) => method !== 'GET');
      for (const { path, rawBody } of changed) {
        assert.ok(!asleep.some((id) => path.includes(id) || rawBody.includes(id)), 'a host that slept was touched');
      }
    },
  };
}

const DEPLOY_POSTS = [
  'Each host back to its own status',
  'Wait until every monitor is OK',
  'Monitored again, silently',
];

const deploysWithMaintenance: Case[] = [
  deployWithMaintenance('after a deploy that succeeds, each host has its own status again', 'true', {}, (world) => {
    world.ended('success');
    assert.match(world.step('Each host back to its own status').summary, /2 changed of 2 hosts/);
    assert.deepEqual(world.order('Post'), [...DEPLOY_POSTS, 'Maintenance begins']);
    assert.match(world.post('Monitored again, silently').lines.join('\n'), /skipped/);
  }),
  deployWithMaintenance('after a deploy that fails, each host has its own status again', 'exit 3', {}, (world) => {
    world.ended('failure');
    assert.match(world.post('Maintenance begins').summary, /2 changed of 2 hosts/);
  }),
  deployWithMaintenance(
    'after a deploy that is cancelled, each host has its own status again',
    'sleep 60',
    { cancelDuring: 'Deploy' },
    (world) => {
      world.ended('failure');
      assert.match(world.post('Maintenance begins').summary, /2 changed of 2 hosts/);
    },
  ),
  deployWithMaintenance(
    'where the gate is cancelled, it says what was not OK, and the steps are undone one by one',
    'true',
    { cancelDuring: 'Wait until every monitor is OK', gate: 'CRITICAL' },
    (world) => {
      world.ended('failure');
      assert.match(world.post('Monitored again, silently').summary, /standby → maintenance/);
      assert.match(world.post('Maintenance begins').summary, /maintenance → working/);
    },
  ),
  deployWithMaintenance(
    'where the gate fails, the steps are undone one by one',
    'true',
    { gate: 'CRITICAL' },
    (world) => {
      world.ended('failure');
      assert.match(world.step('Wait until every monitor is OK').summary, /2 of 2 hosts not OK/);
      assert.match(world.post('Monitored again, silently').summary, /standby → maintenance/);
    },
  ),
];

const ephemeralHost: Case = {
  name: 'a host for the time of a job',
  workflow: 'examples/ephemeral-host.yml',
  event: 'workflow_dispatch',
  expect: (world) => {
    world.ended('success');
    const { id, isRetired, customIdentifier } = world.host('load-test');
    // The number of the job, or its place in the matrix, as far as the runner tells it.
    assert.match(customIdentifier ?? '', /^github-actions\/example\/deploy\/1\/1\/load-test(\.\w+)?\/load-test$/);
    assert.equal(isRetired, true);
    assert.deepEqual(world.step('Run the load test').lines, [`Post metrics of host ${id} here`]);
  },
};

const retireOrphans: Case = {
  name: 'what a finished run left behind is retired, and nothing else',
  workflow: 'examples/retire-orphans.yml',
  event: 'schedule',
  github: { 100: ended(7), 200: ended(5) },
  given: (simulator) => {
    const createdAt = Math.floor(Date.now() / 1000) - 8 * 3600;
    for (const run of [100, 200]) {
      const customIdentifier = `github-actions/example/deploy/${run}/1/test/ci`;
      simulator.addHost({ name: `of-${run}`, customIdentifier, createdAt });
    }
  },
  expect: (world) => {
    world.ended('success');
    assert.equal(world.host('of-100').isRetired, true);
    assert.equal(world.host('of-200').isRetired, false);
  },
};

const killedRunner: Case = {
  name: 'a job whose runner is killed leaves its hosts in maintenance, and a note; the sweep puts them back',
  workflow: 'examples/deploy-with-maintenance.yml',
  event: 'workflow_dispatch',
  change: (workflow) =>
    workflow
      .replace('echo "Deploy here"', 'sleep 60')
      .replace('restoreStatus: always', 'restoreStatus: always\n          leaveNote: true'),
  killDuring: 'Deploy',
  given: twoHosts,
  expect: (world) => {
    assert.equal(world.run.exitCode, null);
    assert.deepEqual(world.order('Post'), []);
    assert.deepEqual(statuses(world), ['maintenance', 'maintenance']);
    assert.equal(Object.keys(world.simulator.metadata({ service: 'Shop' })).length, 1);
  },
  next: {
    name: 'the sweep',
    workflow: 'examples/sweep.yml',
    event: 'workflow_dispatch',
    github: { 1: ended(0) },
    expect: (world) => {
      world.ended('success');
      assert.deepEqual(statuses(world), ['working', 'standby']);
      assert.deepEqual(world.simulator.metadata({ service: 'Shop' }), {});
      assert.match(
        world.step('Restore the hosts that finished runs left in another status').summary,
        /2 changed of 2 hosts/,
      );
    },
  },
};

/** The example of a deploy with a downtime: afterwards alerts open again, and the graphs say how it went. */
function deployWithDowntime(how: string, deploy: string, more: Pick<Case, 'cancelDuring'>, result: string): Case {
  return {
    name: how,
    workflow: 'examples/deploy-with-downtime.yml',
    event: 'workflow_dispatch',
    ...more,
    change: (workflow) =>
      workflow
        .replace('echo "Deploy here"', deploy)
        .replace('waitTimeout: 300', 'waitTimeout: 5\n          pollInterval: 1')
        .replace('warmUp: 60', 'warmUp: 1'),
    given: (simulator) => {
      twoHosts(simulator);
      for (const { id } of simulator.allHosts()) {
        simulator.setMonitoredStatuses(id, [{ monitorId: 'm1', status: 'OK' }]);
      }
    },
    expect: (world) => {
      world.ended(result === 'success' ? 'success' : 'failure');
      const posts = ['Downtime begins', 'A mark on the graphs'];
      assert.deepEqual(
        world.order('Post').filter((name) => posts.includes(name)),
        posts,
      );
      const now = Math.floor(Date.now() / 1000);
      for (const { start, duration } of world.simulator.downtimes()) assert.ok(start + duration * 60 <= now + 60);
      const [annotation, ...others] = world.simulator.graphAnnotations();
      assert.deepEqual(others, []);
      assert.match(JSON.stringify(annotation), new RegExp(result));
    },
  };
}

const deploysWithDowntime: Case[] = [
  deployWithDowntime(
    'after a deploy that succeeds, its downtime is over, and the graphs say so',
    'true',
    {},
    'success',
  ),
  deployWithDowntime('after a deploy that fails, its downtime is over, and the graphs say so', 'exit 3', {}, 'failure'),
  deployWithDowntime(
    'after a deploy that is cancelled, its downtime is over, and the graphs say so',
    'sleep 60',
    { cancelDuring: 'Deploy' },
    'cancelled',
  ),
];

function canary(how: string, monitor: 'OK' | 'CRITICAL', jobs: Record<string, string>): Case {
  return {
    name: how,
    workflow: 'examples/health-gate.yml',
    event: 'workflow_dispatch',
    // The example waits for ten minutes.
    change: (workflow) => workflow.replace('waitTimeout: 600', 'waitTimeout: 1'),
    given: (simulator) => {
      const { id } = simulator.addHost({ name: 'web-01', status: 'working', roleFullnames: ['Shop:web-canary'] });
      simulator.setMonitoredStatuses(id, [{ monitorId: 'm1', status: monitor }]);
    },
    expect: (world) => {
      assert.deepEqual(world.run.jobs, jobs);
      assert.equal(world.order('Main').includes('Deploy to the fleet'), monitor === 'OK');
    },
  };
}

const CANARY = 'Deploy behind a health gate/canary';
const FLEET = 'Deploy behind a health gate/fleet';

const healthGate: Case[] = [
  canary('a deploy goes on where every monitor is OK', 'OK', { [CANARY]: 'success', [FLEET]: 'success' }),
  canary('a deploy stops where a monitor is not OK', 'CRITICAL', { [CANARY]: 'failure' }),
];

const trySimulator: Case = {
  name: 'the simulator is started in a workflow, and the steps speak to it',
  workflow: 'examples/simulator.yml',
  event: 'workflow_dispatch',
  bringsMackerel: true,
  change: (workflow, freePort) => workflow.replaceAll('8080', String(freePort)),
  expect: (world) => {
    world.ended('success');
    assert.match(world.step('Maintenance begins').summary, /1 changed of 1 host/);
    assert.match(world.post('Maintenance begins').summary, /maintenance → working/);
    assert.match(world.post('Register a host').summary, /retired/);
    assert.match(world.step('What the simulator was asked').lines.join('\n'), /POST \/api\/v0\/hosts/);
    assert.deepEqual(world.simulator.requests, [], 'what the other simulator was asked');
  },
};

/** The example of AWS integrations, started by an event. */
function settings(name: string, event: string, payload: object, expect: Case['expect']): Case {
  return {
    name,
    workflow: 'examples/aws-integrations.yml',
    event,
    payload,
    files: { 'mackerel-aws.yml': 'examples/mackerel-aws.yml' },
    given: (simulator) => {
      simulator.acceptExternalId('issued-by-generate-aws-external-id');
    },
    expect,
  };
}

function pullRequestOf(repository: string): object {
  return { pull_request: { number: 1, head: { repo: { full_name: repository } } } };
}

const awsIntegrations: Case[] = [
  settings('a push makes the settings real', 'push', {}, (world) => {
    world.ended('success');
    assert.deepEqual(
      world.simulator
        .awsIntegrations()
        .map(({ name }) => name)
        .toSorted(),
      ['billing', 'production'],
    );
    assert.match(world.step('Make Mackerel equal to the file').summary, /2 changed of 2 integrations/);
  }),
  settings(
    'a pull request shows the plan, and changes nothing',
    'pull_request',
    pullRequestOf('example/deploy'),
    (world) => {
      world.ended('success');
      assert.deepEqual(world.simulator.awsIntegrations(), []);
      assert.match(world.step('Show what would change').summary, /2 planned of 2 integrations/);
    },
  ),
  settings(
    "a fork's pull request, which has no secrets, is left out",
    'pull_request',
    pullRequestOf('fork/deploy'),
    (world) => {
      assert.deepEqual([world.run.exitCode, world.run.steps], [0, []]);
      assert.deepEqual(world.simulator.requests, []);
    },
  ),
];

/** All workflows that are run: ours, and every example that users copy, as it stands. */
export const cases: readonly Case[] = [
  outputs,
  masking,
  ...jobEnds,
  rollingDeploy,
  ...deploysWithMaintenance,
  ephemeralHost,
  retireOrphans,
  killedRunner,
  ...deploysWithDowntime,
  ...healthGate,
  trySimulator,
  ...awsIntegrations,
];
