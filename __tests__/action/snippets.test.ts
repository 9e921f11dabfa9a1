import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../harness/action-yml.ts';
import type { Step } from '../../harness/job.ts';
import { repository } from '../../harness/repository.ts';
import { snippetsIn } from '../../scripts/docs/snippets.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { setUpWorld } from './world.ts';

// Every step that a document shows is run as it stands there, on a Mackerel that has what the steps speak of. (Whole
// workflows are those of examples/, and run by examples.test.ts.)

const world = setUpWorld({ apiKey: 'key-of-the-documents' });

/** What the expressions of the documents come to. Another one fails the test. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  'secrets.MACKEREL_APIKEY': 'key-of-the-documents',
  "github.event_name == 'pull_request'": 'false',
  'env.HOST_IDS': '2eQGEaLxibb',
  'steps.instances.outputs.identifiers': 'i-0123456789abcdef0.ec2.amazonaws.com',
};

/** Where the documents' steps find their files. */
const workspace = temporaryFolder('documents');
cpSync(join(root, 'examples'), workspace, { recursive: true });
writeFileSync(join(workspace, 'mackerel-aws.json'), '{"integrations": [{"name": "production"}]}');
writeFileSync(join(workspace, 'id'), '2eQGEaLxibb\n');

/** Files of a machine that this one does not have. */
const FILES: Readonly<Record<string, string>> = { '/var/lib/mackerel-agent/id': join(workspace, 'id') };

const steps = globSync(['*.md', 'docs/**/*.md'], { cwd: root })
  .sort()
  .flatMap((file) => snippetsIn(file, readFileSync(join(root, file), 'utf8')))
  .flatMap(({ at, text }) => {
    const value: unknown = parse(text);
    const shown = Array.isArray(value) ? (value as Step[]) : [];
    return shown
      .filter(({ uses }) => uses?.startsWith(`${repository()}@`) === true)
      .map((step, index): [string, Step] => [`${at}, ${index + 1}: ${String(step.with?.['operation'])}`, step]);
  });

function evaluate(text: string): string {
  return text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    const value = EXPRESSIONS[expression];
    if (value === undefined) throw new Error(`No one says what the expression ${expression} comes to.`);
    return value;
  });
}

describe('a step in a document does what it says', () => {
  test.each(steps)('%s', async (_, step) => {
    for (const id of ['2eQGEaLxibb', '9rxGOHfVF8F']) {
      world.mackerel.addHost({ id, name: id, status: 'working', roleFullnames: ['Shop:web'] });
    }
    world.mackerel.changeHost('2eQGEaLxibb', { customIdentifier: 'i-0123456789abcdef0.ec2.amazonaws.com' });
    world.mackerel.addAwsIntegration({ id: '2vDnTZsiXXb', name: 'production' });
    world.mackerel.acceptExternalId('issued-by-generate-aws-external-id');
    const inputs = Object.entries(step.with ?? {}).map(([name, value]): [string, string] => {
      const text = evaluate(String(value));
      return [name, FILES[text] ?? text];
    });
    const run = await world.run(Object.fromEntries(inputs), { env: { GITHUB_WORKSPACE: workspace } });
    expect([run.exitCode, run.log]).toEqual([0, expect.not.stringContaining('::warning::')]);
  });

  test('and there are such steps', () => {
    expect(steps.length).toBeGreaterThan(10);
  });
});
