import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { CONTAINER_ADDRESS, type Platform } from '../../harness/platform/platforms.ts';
import { runPost } from '../../harness/run-action.ts';
import { setUpWorld } from '../action/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

// What a step is made to see of macOS, and of a container in which its job runs (harness/platform).

const world = setUpWorld();
let folder = '';
beforeEach(() => {
  folder = temporaryFolder('platform');
});

// Their paths are not those of Windows.
const describeHere = process.platform === 'win32' ? describe.skip : describe;

const registered = async (platform: Platform) => {
  const inputs = { operation: 'register', name: 'runner', describeRunner: 'true', retireAfterJob: 'true' };
  const main = await world.run(inputs, { platform });
  expect(main.exitCode).toBe(0);
  return { inputs, main, host: world.mackerel.host(main.outputs['hostId'] ?? '') };
};

describeHere('on macOS', () => {
  test('describeRunner describes the machine, without /proc', async () => {
    const { host } = await registered('darwin');
    expect(host?.meta).toMatchObject({
      kernel: { name: 'Darwin', os: 'Darwin' },
      memory: { total: expect.stringMatching(/^\d+kB$/) },
      filesystem: { root: { mount: '/', kb_size: expect.any(Number) } },
    });
  });

  test('files may lie behind a symbolic link, as all below /tmp and /var do there', async () => {
    const real = join(folder, 'private');
    mkdirSync(join(real, 'repository'), { recursive: true });
    symlinkSync(real, join(folder, 'var'));
    const runnerTemp = join(folder, 'var');
    const { id } = world.mackerel.addHost({ status: 'working', roleFullnames: ['Shop:web'] });
    const options = { platform: 'darwin', runnerTemp } as const;
    const inputs = { operation: 'update-status', service: 'Shop', status: 'maintenance', restoreStatus: 'always' };
    const main = await world.run(inputs, options);
    const statuses = main.outputs['previousStatusesFile'] ?? '';
    expect(statuses).toContain(runnerTemp);
    const back = await world.run({ operation: 'update-status', statuses }, options);
    expect([back.exitCode, back.outputs['changedHostIds']]).toEqual([0, `["${id}"]`]);
    const post = await runPost(main, { ...options, inputs, env: world.env });
    expect(post.exitCode).toBe(0);

    writeFileSync(
      join(real, 'repository', 'aws.yml'),
      'name: production\nregion: ap-northeast-1\nkey: AKIAIOSFODNN7EXAMPLE\nservices: {}\n',
    );
    const applied = await world.run(
      { operation: 'apply-aws-integration', configFile: 'aws.yml', secretKey: 'secret-of-the-example' },
      { platform: 'darwin', env: { GITHUB_WORKSPACE: join(runnerTemp, 'repository') } },
    );
    expect([applied.exitCode, applied.outputs['created']]).toEqual([0, 'true']);
  });
});

describeHere('in the container of a job', () => {
  test('describeRunner describes the network and disks of the container, and CPU, memory and kernel of its host', async () => {
    const { inputs, main, host } = await registered('container');
    expect(host?.interfaces).toMatchObject([{ name: 'eth0', ipv4Addresses: [CONTAINER_ADDRESS] }]);
    expect(Object.entries(host?.meta['filesystem'] as object)).toEqual([
      ['/dev/sda1', expect.objectContaining({ mount: '/etc/hosts' })],
    ]);
    // No container has a kernel of its own, and what limits its memory is not in what the system says.
    expect(host?.meta).toMatchObject({ kernel: { release: os.release() }, cpu: { length: os.cpus().length } });
    const post = await runPost(main, { platform: 'container', inputs, env: world.env });
    expect(post.exitCode).toBe(0);
    expect(world.mackerel.allHosts().every(({ isRetired }) => isRetired)).toBe(true);
  });

  test('files are handed from step to step by their path in there', async () => {
    const runnerTemp = join(folder, '__w', '_temp');
    mkdirSync(runnerTemp, { recursive: true });
    const { id } = world.mackerel.addHost({ status: 'working', roleFullnames: ['Shop:web'] });
    const options = { platform: 'container', runnerTemp } as const;
    const first = await world.run({ operation: 'update-status', service: 'Shop', status: 'standby' }, options);
    const statuses = first.outputs['previousStatusesFile'] ?? '';
    expect(statuses.startsWith(runnerTemp)).toBe(true);
    const back = await world.run({ operation: 'update-status', statuses }, options);
    expect([back.exitCode, world.mackerel.host(id)?.status]).toEqual([0, 'working']);
  });

  test('a RUNNER_TEMP that only the host has costs no output: the file is elsewhere, and may not be an input', async () => {
    world.mackerel.addHost({ status: 'working', roleFullnames: ['Shop:web'] });
    const options = { platform: 'container', runnerTemp: '/home/runner/work/_temp' } as const;
    const first = await world.run({ operation: 'update-status', service: 'Shop', status: 'standby' }, options);
    expect(first.exitCode).toBe(0);
    const statuses = first.outputs['previousStatusesFile'] ?? '';
    expect(statuses).toContain('previousStatuses.json');
    const back = await world.run({ operation: 'update-status', statuses }, options);
    expect(back.exitCode).toBe(1);
    expect(back.log).toContain('temporary folder of the job');
  });
});
