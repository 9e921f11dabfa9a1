import { beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionRun, runPost } from '../../harness/run-action.ts';
import { setUpWorld, type World } from '../action/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { renderMarkdown, textsOf } from './markdown.ts';

/** A key as Mackerel makes them, and one of every kind of character that is escaped somewhere. */
export const PLAIN_KEY = 'bWFja2VyZWwta2V5+LW9mLW1pbmU/0Mg9876543210==';
const ODD_KEY = 'k"e\\y/of+mine=1&<b>%41|`*_~{}[]@#$^!?;:,.(\'):::##[error]';

/** In how many ways someone else may write a key. */
const FORMS: Record<string, (key: string) => string> = {
  'as it is': (key) => key,
  'in a URL': (key) => encodeURIComponent(key),
  'in JSON': (key) => JSON.stringify(key),
  'in the midst of something': (key) => `x${key}y ${key}${key}`,
  'on lines of its own': (key) => `\n${key}\r\n${key}`,
};

/** What a run left: its log without the lines that tell the runner what to mask, summary, outputs, state. */
export function tracesOf(run: ActionRun): string[] {
  const log = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const values = [...Object.values(run.outputs), ...Object.values(run.state)];
  return [...log, run.summary, textsOf(renderMarkdown(run.summary)).join(''), ...values, ...values.flatMap(stringsIn)];
}

/** What it left in files that later steps can read. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return [...texts, ...texts.flatMap(stringsIn)];
}

/** Every string that a text holds as JSON: what a later step has in hand once it has read it. */
function stringsIn(text: string): string[] {
  const strings: string[] = [];
  try {
    JSON.parse(text, (key, value: unknown) => {
      strings.push(key, ...(typeof value === 'string' ? [value] : []));
      return value;
    });
  } catch {
    // Plain text.
  }
  return strings;
}

export function expectNoTrace(texts: readonly string[], key: string): void {
  for (const text of texts) {
    for (const form of [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)])
      expect(text).not.toContain(form);
  }
}

function expectMaskedFirst({ log }: ActionRun, key: string): void {
  expect(log.split('\n')[0]).toBe(`::add-mask::${key.replaceAll('%', '%25')}`);
}

/** What escapes a key, and escapes it once more, is not found again; keys as Mackerel makes them are never escaped so. */
const ESCAPED: readonly string[] = ['in a URL', 'in JSON'];

/** The forms of a key whose names are meant. */
function formsOf(apiKey: string, isMeant: (form: string) => boolean): string[] {
  return Object.entries(FORMS).flatMap(([name, form]) => (isMeant(name) ? [form(apiKey)] : []));
}

/** Runs whatever shows what Mackerel says, on hosts that say back a key, and finds no trace of it. */
async function expectNoEcho(world: World, folder: string, echoes: readonly string[], apiKey: string): Promise<void> {
  const { mackerel } = world;
  for (const [index, echo] of echoes.entries()) {
    const id = `h${index}`;
    const host = { name: echo, displayName: echo, memo: echo, customIdentifier: echo, meta: { [echo]: echo } };
    mackerel.addHost({ id, ...host, roleFullnames: ['Shop:web', `${echo}:${echo}`] });
    mackerel.setMetricNames(id, [echo]);
    mackerel.addAwsIntegration({ id, name: `${echo} ${index}`, memo: echo, region: echo, includedTags: echo });
    const detail = { type: echo, message: echo, memo: echo };
    mackerel.setMonitoredStatuses(id, [{ monitorId: echo, status: 'CRITICAL', detail }]);
  }
  const hostIds = echoes.map((_, index) => `h${index}`).join(' ');
  const run = (inputs: Record<string, string>) => world.run(inputs, { debug: true, runnerTemp: folder });
  const runs = [
    // Without the folder: what they write there is looked at below.
    await world.run({ operation: 'list' }, { debug: true }),
    await world.run({ operation: 'get', hostIds }, { debug: true }),
    await run({ operation: 'list-metric-names', hostIds }),
    await run({ operation: 'list-aws-integrations' }),
    await run({ operation: 'get-aws-integration', awsIntegrationId: 'h0' }),
    await run({ operation: 'update-aws-integration', awsIntegrationId: 'h0', memo: 'new' }),
    await run({ operation: 'list-monitored-statuses', hostIds }),
    await run({ operation: 'wait-until-ok', hostIds, waitTimeout: '0' }),
    await run({ operation: 'update-roles', service: 'Shop', roleFullnames: 'Shop:db' }),
    await run({ operation: 'update', service: 'Shop', memo: 'new', displayName: 'new' }),
  ];
  const changed = await run({
    operation: 'update-status',
    service: 'Shop',
    status: 'standby',
    restoreStatus: 'always',
  });
  runs.push(changed, await runPost(changed, { env: world.env, debug: true, runnerTemp: folder }));
  for (const toBody of [(message: string) => ({ error: { message } }), (error: string) => ({ error }), String]) {
    mackerel.faults.clear();
    for (const [index, echo] of echoes.entries()) {
      const path = `/api/v0/hosts/h${index}`;
      mackerel.faults.add({ path, times: Infinity, effect: { kind: 'status', status: 400, body: toBody(echo) } });
    }
    runs.push(await run({ operation: 'get', hostIds }));
  }
  for (const run of runs) {
    expect(run.log).toContain('h0');
    expectNoTrace(tracesOf(run), apiKey);
  }
  expectNoTrace(filesIn(folder), apiKey);
}

const KEYS = {
  'as Mackerel makes them': { apiKey: PLAIN_KEY, escapedForms: ESCAPED },
  odd: { apiKey: ODD_KEY, escapedForms: ['in JSON'] },
};

/** Whatever shows what it was given, and what Mackerel says, with one such key: of which there is no trace. */
export function describeKey(kind: keyof typeof KEYS): void {
  const { apiKey, escapedForms } = KEYS[kind];
  let folder = '';
  beforeEach(() => {
    folder = temporaryFolder('secrets');
  });

  describe(`a key that is ${kind}`, () => {
    const world = setUpWorld({ apiKey });
    const run = (inputs: Record<string, string>) => world.run(inputs, { debug: true, runnerTemp: folder });

    test('is masked before anything else prints, wherever it was given', async () => {
      world.mackerel.addHost({ id: 'h1' });
      const inputs = { operation: 'update-status', hostIds: 'h1', status: 'standby', restoreStatus: 'always' };
      expectMaskedFirst(await world.run(inputs, { debug: true }), apiKey);
      const env = { MACKEREL_APIKEY: '', MACKEREL_APIBASE: world.mackerel.url };
      const given = await world.run({ ...inputs, apiKey, status: 'working' }, { debug: true, env });
      expect(given.exitCode).toBe(0);
      expectMaskedFirst(given, apiKey);
      const post = await runPost(given, { inputs: { ...inputs, apiKey }, env, debug: true });
      expect(post.exitCode).toBe(0);
      expectMaskedFirst(post, apiKey);
      const wrong = await world.run({ operation: 'nonsense', apiKey }, { debug: true, env });
      expect(wrong.exitCode).toBe(1);
      expectMaskedFirst(wrong, apiKey);
    });

    test('stays hidden where Mackerel writes it back', async () => {
      await expectNoEcho(
        world,
        folder,
        formsOf(apiKey, (form) => !ESCAPED.includes(form)),
        apiKey,
      );
    });

    test.each(escapedForms)('stays hidden where Mackerel writes it back %s', async (escaped) => {
      await expectNoEcho(
        world,
        folder,
        formsOf(apiKey, (form) => form === escaped),
        apiKey,
      );
    });

    // The file of complete hosts is written as they came.
    test('stays hidden in the file of hosts that are read', async () => {
      world.mackerel.addHost({ id: 'h1', memo: apiKey });
      await run({ operation: 'list' });
      expectNoTrace(filesIn(folder), apiKey);
    });

    test('stays hidden where it is in another input', async () => {
      for (const name of ['name', 'displayName', 'memo', 'customIdentifier', 'meta', 'status', 'timeout']) {
        expectNoTrace(tracesOf(await run({ operation: 'register', name: 'web', [name]: apiKey })), apiKey);
      }
      for (const name of ['hostIds', 'customIdentifier', 'service', 'apiBase', 'operation', 'dryRun']) {
        expectNoTrace(tracesOf(await run({ operation: 'retire', [name]: apiKey })), apiKey);
      }
      expectNoTrace(filesIn(folder), apiKey);
    });
  });
}
