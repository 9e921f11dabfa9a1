import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionYml, root } from '../../harness/action-yml.ts';
import { repository } from '../../harness/repository.ts';
import { awsResultOf } from './aws-world.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

test('the file of the example is one that this action accepts', async () => {
  const inputs = { operation: 'apply-aws-integration', configFile: 'examples/mackerel-aws.yml', dryRun: 'true' };
  const run = await world.run(inputs);
  expect(run.exitCode).toBe(0);
  expect(run.log).not.toContain('::warning::');
  expect(awsResultOf(run).integrations.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['production', 'planned'],
    ['billing', 'planned'],
  ]);
});

test('the workflow of the example uses inputs that there are', () => {
  const workflow = parse(readFileSync(join(root, 'examples/aws-integrations.yml'), 'utf8')) as {
    jobs: { settings: { steps: { uses: string; with?: Record<string, string> }[] } };
  };
  const step = workflow.jobs.settings.steps.find(({ uses }) => uses.startsWith(`${repository()}@`));
  expect(Object.keys(actionYml.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
});
