import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionYml, root } from '../../harness/action-yml.ts';
import { runMain, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();
const dist = join(root, 'dist');

/** Makes Node print the path of every module of dist that it loads. */
const SHOW_LOADED = { NODE_DEBUG: 'esm' };

/** The files of dist that a run loaded. */
function loaded(log: string): string[] {
  return readdirSync(dist).filter((file) => file.endsWith('.js') && log.includes(`dist/${file}`));
}

const sources = (files: readonly string[]) => files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');

describe('what is loaded', () => {
  test('a host operation loads no octokit, no undici and no YAML, and less than 400 KiB', async () => {
    const { id } = world.mackerel.addHost();
    const run = await runMain({ inputs: { operation: 'retire', hostIds: id }, env: { ...world.env, ...SHOW_LOADED } });
    const files = loaded(run.log);
    expect(files).toContain('index.js');
    expect(files.length).toBeLessThan(readdirSync(dist).filter((file) => file.endsWith('.js')).length);
    expect(sources(files)).not.toMatch(/class Octokit|node_modules\/undici|node_modules\/yaml|YAMLParseError/);
    expect(Buffer.byteLength(sources(files))).toBeLessThan(400 * 1024);
  });

  test('a host operation loads nothing of what operations on AWS integrations do, and those load it', async () => {
    const { id } = world.mackerel.addHost();
    const env = { ...world.env, ...SHOW_LOADED };
    const own = /function mergeIntegration|function runAwsOperation|function readConfigFile/;
    const host = await runMain({ inputs: { operation: 'retire', hostIds: id }, env });
    expect(sources(loaded(host.log))).not.toMatch(own);
    const list = await runMain({ inputs: { operation: 'list-aws-integrations' }, env });
    expect(list.exitCode).toBe(0);
    expect(sources(loaded(list.log))).toMatch(own);
  });

  test('YAML is loaded where an input is not JSON', async () => {
    const inputs = { operation: 'register', name: 'web-01', meta: 'agent-name: ci' };
    const run = await runMain({ inputs, env: { ...world.env, ...SHOW_LOADED } });
    expect(sources(loaded(run.log))).toContain('YAMLParseError');
  });

  test('the post step with nothing to do loads index.js alone', async () => {
    const run = await runPost({ state: { mainHasRun: 'true' } }, { env: { ...world.env, ...SHOW_LOADED } });
    expect(loaded(run.log)).toEqual(['index.js']);
  });
});

test('main and post are the one entry point', () => {
  expect(actionYml.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js' });
});
