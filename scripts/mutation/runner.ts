import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import './hooks.ts';
import type { Test } from './suite.ts';

/** Which tests it runs, in which order: those that are quick first, since the first that fails is enough. */
export interface TestSelection {
  files: string[];
  without: string[];
  /** Tests that take their time, by a regular expression for their IDs, and the only files whose mutants they hunt. */
  slow: { tests: string; sources: string[] }[];
}

/** Lets Stryker know of the option in which the tests are chosen. */
export const strykerValidationSchema = {
  properties: { inProcess: { type: 'object', required: ['files', 'without', 'slow'] } },
};

interface RunOptions {
  context: InstrumenterContext;
  /** Whether the first that fails is the last. */
  bail?: boolean;
  choose?: (test: Test) => boolean;
}

declare global {
  var __stryker__: InstrumenterContext | undefined;
}

/**
 * Runs jest's tests without jest: all of them are loaded once, into the process that Stryker watches, and a mutant costs
 * no more than the tests that reach it. (Stryker's own runner for jest starts jest again, with all modules, for each: on
 * src/hosts/bulk.ts this one took 2 minutes, and that one, with the related tests alone, had done 9 of 142 mutants by then.)
 */
class InProcessRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #selection: TestSelection;
  readonly #tests = new Map<string, Test[]>();

  constructor(options: StrykerOptions) {
    this.#selection = options['inProcess'] as TestSelection;
    // What a mutant leaves behind must not end the process: above all, a rejection that no one waits for any more.
    process.on('unhandledRejection', () => undefined);
    process.on('uncaughtException', () => undefined);
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    const context: InstrumenterContext = (globalThis.__stryker__ ??= {});
    const results = await this.#run(this.#files(), { context });
    return {
      status: DryRunStatus.Complete,
      tests: results,
      ...(context.mutantCoverage !== undefined && { mutantCoverage: context.mutantCoverage }),
    };
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    testFilter,
    hitLimit,
    disableBail,
    sandboxFileName,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const context: InstrumenterContext = (globalThis.__stryker__ ??= {});
    // A static mutant is met while src is loaded, so no one knows which tests reach it: those of its own folder are tried,
    // each time in a new process.
    const isStatic = mutantActivation === 'static';
    if (!isStatic) for (const file of this.#files()) await this.#load(file);
    context.activeMutant = activeMutant.id;
    if (hitLimit === undefined) delete context.hitLimit;
    else context.hitLimit = hitLimit;
    context.hitCount = 0;
    const chosen = testFilter === undefined ? undefined : new Set(testFilter);
    const files = this.#files(sandboxFileName);
    const results = await this.#run(isStatic ? files.filter((file) => isUnitTestOf(sandboxFileName, file)) : files, {
      context,
      bail: !disableBail,
      choose: ({ id }) => chosen?.has(id) !== false && !this.#isTooSlow(id, sandboxFileName),
    });
    delete context.activeMutant;
    const timeout = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results }, disableBail);
  }

  #isTooSlow(id: string, source: string): boolean {
    return this.#selection.slow.some(
      ({ tests, sources }) => new RegExp(tests).test(id) && !sources.some((path) => source.includes(`/${path}`)),
    );
  }

  /** Files of tests: where a source is given, first those that are named after it. */
  #files(source = ''): string[] {
    const { files, without } = this.#selection;
    const all = files.flatMap((pattern) => globSync(pattern, { exclude: without }).sort());
    const isAbout = (file: string) => source !== '' && basename(file).startsWith(`${basename(source, '.ts')}.`);
    return [...all.filter(isAbout), ...all.filter((file) => !isAbout(file))];
  }

  async #load(file: string): Promise<Test[]> {
    const known = this.#tests.get(file);
    if (known !== undefined) return known;
    const { loadTests } = await import('./suite.ts');
    const tests = await loadTests(file);
    this.#tests.set(file, tests);
    return tests;
  }

  async #run(
    files: readonly string[],
    { context, bail = false, choose = () => true }: RunOptions,
  ): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const file of files) {
      for (const test of (await this.#load(file)).filter(choose)) {
        const result = await this.#runOne(test, context);
        results.push(result);
        if (bail && result.status === TestStatus.Failed) return results;
      }
    }
    return results;
  }

  async #runOne(test: Test, context: InstrumenterContext): Promise<TestResult> {
    context.currentTestId = test.id;
    const began = performance.now();
    const error = await test.run().then(
      () => undefined,
      (failure: unknown) => (failure instanceof Error ? failure.message : 'it threw what is no error'),
    );
    delete context.currentTestId;
    const about = {
      id: test.id,
      name: test.name,
      fileName: test.file,
      timeSpentMs: performance.now() - began,
      ...(test.position !== undefined && { startPosition: test.position }),
    };
    if (error === undefined) return { ...about, status: TestStatus.Success };
    return { ...about, status: TestStatus.Failed, failureMessage: error };
  }
}

/** Whether a file holds unit tests of the folder of src in which a source is. */
function isUnitTestOf(source: string, file: string): boolean {
  const [, folder = ''] = /\/src\/(.*?)[^/]*$/.exec(source) ?? [];
  return file.replace(/[^/]*$/, '') === `__tests__/unit/${folder}`;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
