import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../harness/action-yml.ts';
import { runJob, type Step } from '../../harness/job.ts';
import { snippetsIn } from '../../scripts/docs/snippets.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { setUpWorld } from './world.ts';

// The recipes that have shell steps, from the first step to the last. (snippets.test.ts runs each step of this action.)

const world = setUpWorld();

/** Not on every machine, but on the runners of GitHub. */
const testWithJq = spawnSync('jq', ['--version']).status === 0 ? test : test.skip;

/** A PATH on which a command is this script. */
function withCommand(name: string, script: string): { PATH: string } {
  const folder = temporaryFolder('commands');
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
}

describe.each(['docs/recipes.md', 'docs/ja/recipes.md'])('a recipe of %s', (file) => {
  const snippets = snippetsIn(file, readFileSync(join(root, file), 'utf8')).map(({ text }): unknown => parse(text));

  /** The one recipe with a shell step that holds these words. */
  function recipeWith(words: string): Step[] {
    const found = snippets.map(stepsOf).filter((steps) => steps.some(({ run = '' }) => run.includes(words)));
    expect(found).toHaveLength(1);
    return found[0] ?? [];
  }

  async function play(steps: readonly Step[], env: Record<string, string> = {}) {
    const workspace = temporaryFolder('workspace');
    let log = '';
    const status = await runJob(steps, {
      env: { ...world.env, GITHUB_WORKSPACE: workspace, ...env },
      onStep: (run) => (log += run.log),
    });
    return { status, log, workspace };
  }

  test('lists the instances that exist, and shows which hosts would be retired', async () => {
    const createdAt = Math.floor(Date.now() / 1000) - 7200;
    for (const instance of ['i-1', 'i-2']) {
      const customIdentifier = `${instance}.ec2.amazonaws.com`;
      world.mackerel.addHost({ name: instance, roleFullnames: ['Shop:web'], customIdentifier, createdAt });
    }
    const { status, log } = await play(recipeWith('aws ec2 describe-instances'), withCommand('aws', 'echo i-1'));
    expect([status, log]).toEqual(['success', expect.stringMatching(/i-2 \(\w+\): would become: retired/)]);
    expect(log).not.toContain('i-1 (');
  });

  test('takes AWS integrations over into a file that is equal to them', async () => {
    world.mackerel.addAwsIntegration({ name: 'production', services: { EC2: { enable: true, role: 'Shop:web' } } });
    const { status, log, workspace } = await play(recipeWith('cp "$SETTINGS"'));
    expect([status, log]).toEqual(['success', expect.stringMatching(/production \(\w+\): unchanged/)]);
    expect(readFileSync(join(workspace, 'mackerel-aws.json'), 'utf8')).toContain('"production"');
  });

  testWithJq('makes an inventory for Ansible, in which no host is missing', async () => {
    const roles = { 'web-01': ['Shop:web', 'Shop:web-2'], 'web-02': ['Shop:web', 'Shop:web_2'], 'no-role': [] };
    for (const [name, roleFullnames] of Object.entries(roles)) world.mackerel.addHost({ name, roleFullnames });
    const { status, workspace } = await play(recipeWith('jq '));
    expect(status).toBe('success');
    const both = { hosts: { 'web-01': {}, 'web-02': {} } };
    expect(JSON.parse(readFileSync(join(workspace, 'inventory.json'), 'utf8'))).toEqual({
      Shop_web: both,
      Shop_web_2: both,
    });
  });

  test('deploys to each address, and skips a host without one', async () => {
    const steps = recipeWith('ssh ');
    const { status, log } = await play(
      steps.map(({ run = '' }) => ({ run, shell: 'bash' })),
      { ADDRESSES: '10.0.0.1,,2001:db8::5', ...withCommand('ssh', 'echo "$@"') },
    );
    expect([status, log]).toEqual(['success', 'deploy@10.0.0.1 ./deploy.sh\ndeploy@2001:db8::5 ./deploy.sh\n']);
  });
});

/** The steps of a list of them, or of the last job of a workflow. */
function stepsOf(snippet: unknown): Step[] {
  if (Array.isArray(snippet)) return snippet as Step[];
  const { jobs = {} } = snippet as { jobs?: Record<string, { steps?: Step[] }> };
  return Object.values(jobs).at(-1)?.steps ?? [];
}
