import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseLog } from '../../harness/log.ts';
import { INPUT_DEFAULTS, INPUT_NAMES, type InputName, inputVariable } from '../../src/inputs/names.ts';
import { InputError } from '../../src/inputs/problem.ts';
import { type Inputs, main, readInputs } from '../../src/main.ts';
import { OPERATION_NAMES } from '../../src/operations/registry.ts';
import { Runner } from '../../src/report/runner.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { setUpWorld } from '../action/world.ts';
import { inputsOf } from '../operations.ts';
import { AWS_INTEGRATION_ID, furnishRecords } from '../place.ts';
import { env } from '../unit/environment.ts';
import { expectHarmless } from './harmless.ts';
import { expectKnownPaths } from './requests.ts';
import { asInput, HOSTILE_TEXTS } from './texts.ts';
import { seed } from '../seed.ts';

/** Longer than this nothing may take that has nothing to wait for: a step that hangs. */
const LONGEST = 15_000;

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.json({ maxDepth: 3 }),
  fc.constantFrom('[]', '[""]', '[null]', '{}', 'null', '0', '-1', '1e3', '0x10', ' ', ',', '../..', '__proto__'),
);

/** What an input may well hold; nothing here lets a step wait for long, or leave this machine. */
const PLAUSIBLE: Partial<Record<InputName, readonly string[]>> = {
  operation: OPERATION_NAMES,
  apiKey: ['key', 'simulator-read-write-key', 'two\nlines'],
  hostIds: ['h1', 'h1 h2,h3', '["h1","../x"]', 'h1\n..', 'nobody'],
  service: ['Shop', 'Other', 'constructor'],
  role: ['web', 'web db', 'toString'],
  currentStatus: ['working', 'working,standby'],
  customIdentifier: ['web/1', '..', 'a?b', 'one\ntwo'],
  caseInsensitive: ['true', 'TRUE'],
  maxHosts: ['1', '100'],
  ifNoHosts: ['warn', 'ignore'],
  ignoreMissing: ['true'],
  status: ['standby', 'working'],
  roleFullnames: ['Shop:web', '[]', '["Shop:db"]'],
  rolesMode: ['add', 'remove'],
  meta: ['{"a":1}', 'a: 1', '{"__proto__":{}}'],
  interfaces: ['[{"name":"eth0"}]', '[]', '- name: eth0'],
  checks: ['[{"name":"a"}]'],
  describeRunner: ['true'],
  restoreStatus: ['always', 'on-success'],
  retireAfterJob: ['true'],
  batchSize: ['1', '3'],
  dryRun: ['true'],
  concurrency: ['1', '50'],
  ifUnavailable: ['warn'],
  summary: ['false'],
};

/** Inputs with which a step would wait, or leave this machine, if they were anything. */
const SETTLED: Partial<Record<InputName, string>> = {
  apiBase: '',
  waitTimeout: '0',
  timeout: '5',
  retries: '0',
  githubToken: 'token',
  jobStatus: 'success',
};

const all = fc.record(
  Object.fromEntries(
    INPUT_NAMES.map((name) => [
      name,
      fc.oneof(
        { weight: 24, arbitrary: fc.constant(undefined) },
        { weight: 4, arbitrary: fc.constantFrom(...(PLAUSIBLE[name] ?? ['text'])) },
        { weight: 1, arbitrary: anyText },
      ),
    ]),
  ) as Record<InputName, fc.Arbitrary<string | undefined>>,
);

/** One way to name hosts, since two are refused, and so keep from being seen what else there is. */
const target = fc.oneof(
  fc.constant<Partial<Record<InputName, string>>>({ hostIds: 'h1 h2' }),
  fc.constantFrom<Partial<Record<InputName, string>>>({ service: 'Shop', role: 'web' }, { name: 'h1' }, {}),
  fc.oneof(fc.constantFrom('web/h1', 'nobody'), anyText).map((customIdentifier) => ({ customIdentifier })),
);

const PLACE = { hostIds: ['h1', 'h2'], awsIntegrationId: AWS_INTEGRATION_ID };

const given = fc
  .tuple(all, fc.constantFrom(...OPERATION_NAMES), target, fc.constantFrom('narrow', 'wide', 'example'))
  .map(([inputs, operation, target, way]) => {
    const { hostIds, service, role, name, currentStatus, customIdentifier, ...others } = inputs;
    // What an operation is tried with, and one thing more: its own inputs are read, and so seen to be wrong.
    if (way === 'example') {
      const [extra] = Object.entries(withoutGaps(others));
      return { ...inputsOf(operation, PLACE), ...(extra && { [extra[0]]: extra[1] }), operation };
    }
    const targets = way === 'narrow' ? target : { hostIds, service, role, name, currentStatus, customIdentifier };
    return withoutGaps({ operation, ...withoutGaps(others), ...targets });
  });

function withoutGaps(inputs: Partial<Record<InputName, string | undefined>>): Partial<Record<InputName, string>> {
  return Object.fromEntries(Object.entries(inputs).filter(([, text]) => text !== undefined));
}

async function startWorld(): Promise<Simulator> {
  const mackerel = await startSimulator();
  for (const id of ['h1', 'h2', 'h3']) {
    mackerel.addHost({ id, name: id, customIdentifier: `web/${id}`, roleFullnames: ['Shop:web'] });
  }
  furnishRecords(mackerel);
  return mackerel;
}

function environment(inputs: Partial<Record<InputName, string>>, mackerel: Simulator): NodeJS.ProcessEnv {
  return {
    ...env(inputs),
    ...(inputs.apiKey === undefined && { [inputVariable('apiKey')]: mackerel.apiKey }),
    MACKEREL_APIBASE: mackerel.url,
    GITHUB_REPOSITORY: 'example/deploy',
    GITHUB_RUN_ID: '1',
    GITHUB_API_URL: 'http://127.0.0.1:1',
  };
}

/** Keeps quiet, and counts the messages that say that inputs are wrong. */
class Recorder extends Runner {
  refusals = 0;
  override mask(): void {
    return;
  }
  override info(): void {
    return;
  }
  override debug(): void {
    return;
  }
  override notice(): void {
    return;
  }
  override warning(): void {
    return;
  }
  override error(...lines: readonly string[]): void {
    if (lines.join('\n').includes('Nothing was sent to Mackerel.')) this.refusals += 1;
  }
  override startGroup(): void {
    return;
  }
  override endGroup(): void {
    return;
  }
  override setOutput(): void {
    return;
  }
  override saveState(): void {
    return;
  }
  override writeSummary(): void {
    return;
  }
}

/** How often inputs are only read, how often a step is run in this process, and how often through dist. */
interface NumRuns {
  readonly read: number;
  readonly inProcess: number;
  readonly throughDist: number;
}

/** Steps whose inputs hold anything, by chance. */
export function describeFuzz(numRuns: NumRuns): void {
  describe('whatever the inputs hold', () => {
    test('they are accepted, or told as problems of inputs that there are', async () => {
      const counts = { accepted: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(given, async (inputs) => {
          let accepted: Inputs | undefined;
          try {
            accepted = await readInputs(env(inputs, { GITHUB_REPOSITORY: 'a/b', GITHUB_RUN_ID: '1' }));
            counts.accepted += 1;
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            counts.refused += 1;
            expect(error.problems.length).toBeGreaterThan(0);
            for (const { input } of error.problems) {
              // Behind a full stop stands a key of the user's own, which can be anything.
              const names = input.includes('.') ? [input.slice(0, input.indexOf('.'))] : input.split(/, or |, | and /);
              for (const name of names) expect(INPUT_NAMES).toContain(name);
            }
          }
          if (accepted === undefined) return;
          const { apiKey, apiBase, concurrency, timeout } = accepted.connection;
          expect(apiKey).toMatch(/^[\x21-\x7e]+$/);
          expect(apiBase.protocol === 'https:' || /^(localhost|127\..+|\[::1\])$/.test(apiBase.hostname)).toBe(true);
          expect(concurrency).toBeGreaterThan(0);
          expect(timeout).toBeGreaterThan(0);
        }),
        { seed, numRuns: numRuns.read },
      );
      // A fuzz test that finds nothing but refusals tries nothing.
      expect(counts.accepted).toBeGreaterThan(numRuns.read / 20);
      expect(counts.refused).toBeGreaterThan(numRuns.read / 20);
    });

    test('nothing is thrown, and no request has a wrong path', async () => {
      const mackerel = await startWorld();
      const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
      const counts = { requests: 0 };
      try {
        await fc.assert(
          fc.asyncProperty(given, async (inputs) => {
            mackerel.clearRequests();
            const runner = new Recorder();
            const start = performance.now();
            await main({
              env: { ...environment({ ...inputs, ...SETTLED }, mackerel), RUNNER_TEMP: folder },
              runner,
              signal: new AbortController().signal,
            });
            expect(performance.now() - start).toBeLessThan(LONGEST);
            expectKnownPaths(mackerel.requests);
            expect(runner.refusals).toBeLessThanOrEqual(1);
            if (runner.refusals === 1) expect(mackerel.requests).toEqual([]);
            counts.requests += mackerel.requests.length;
          }),
          { seed, numRuns: numRuns.inProcess },
        );
      } finally {
        await mackerel.close();
        rmSync(folder, { recursive: true });
      }
      expect(counts.requests).toBeGreaterThan(numRuns.inProcess / 8);
    });
  });

  const world = setUpWorld();

  test('the same through dist: no stack trace, no hang, no command but ours, one message', async () => {
    world.mackerel.addHost({ id: 'h1', customIdentifier: 'web/1', roleFullnames: ['Shop:web'] });
    await fc.assert(
      fc.asyncProperty(given, async (inputs) => {
        world.mackerel.clearRequests();
        const defaults: Partial<Record<InputName, string>> = INPUT_DEFAULTS;
        const all = Object.entries({ ...inputs, ...SETTLED }).filter(([name]) => name in defaults);
        const run = await world.run(Object.fromEntries(all.map(([name, text]) => [name, asInput(text)])), {
          env: { GITHUB_API_URL: 'http://127.0.0.1:1' },
          debug: true,
        });
        expectHarmless(run);
        expect([0, 1]).toContain(run.exitCode);
        expect(run.duration).toBeLessThan(LONGEST);
        expectKnownPaths(world.mackerel.requests);
        const refusals = parseLog(run.log).commands.filter(({ data }) =>
          data.includes('Nothing was sent to Mackerel.'),
        );
        expect(refusals.length).toBeLessThanOrEqual(1);
        if (refusals.length === 1) expect(world.mackerel.requests).toEqual([]);
        else if (!/dry run of|no host/.test(run.log)) expect(world.mackerel.requests.length).toBeGreaterThan(0);
      }),
      { seed, numRuns: numRuns.throughDist, interruptAfterTimeLimit: 25_000 },
    );
  });
}
