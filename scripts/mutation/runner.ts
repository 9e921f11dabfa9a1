import { globSync } from 'node:fs';
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

declare global {
  var __stryker__: InstrumenterContext | undefined;
}

/**
 * Runs jest's tests without jest: all of them are loaded once, into the process that Stryker watches, and a mutant costs
 * no more than the tests that reach it. (Stryker's own runner for jest starts jest anew, with all modules, for each.)
 */
class InProcessRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #selection: TestSelection;
  #tests: Test[] | undefined;

  constructor(options: StrykerOptions) {
    this.#selection = options['inProcess'] as TestSelection;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    const context: InstrumenterContext = (globalThis.__stryker__ ??= {});
    const tests = await this.#load();
    const results = await this.#run(tests, { bail: false, context });
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
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    const tests = await this.#load();
    context.activeMutant = activeMutant.id;
    if (hitLimit === undefined) delete context.hitLimit;
    else context.hitLimit = hitLimit;
    context.hitCount = 0;
    const chosen = tests.filter(
      ({ id }) => (testFilter === undefined || testFilter.includes(id)) && !this.#isTooSlow(id, sandboxFileName),
    );
    const results = await this.#run(chosen, { bail: !disableBail, context });
    delete context.activeMutant;
    const timeout = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results }, disableBail);
  }

  #isTooSlow(id: string, source: string): boolean {
    return this.#selection.slow.some(
      ({ tests, sources }) => new RegExp(tests).test(id) && !sources.some((path) => source.includes(`/${path}`)),
    );
  }

  async #load(): Promise<Test[]> {
    if (this.#tests !== undefined) return this.#tests;
    // What a mutant leaves behind must not end the process: a rejection that nobody waits for any more, above all.
    process.on('unhandledRejection', () => undefined);
    process.on('uncaughtException', () => undefined);
    const { loadTests } = await import('./suite.ts');
    const { files, without } = this.#selection;
    const found = files.flatMap((pattern) => globSync(pattern, { exclude: without }).sort());
    this.#tests = await loadTests(found.map((file) => `${process.cwd()}/${file}`));
    return this.#tests;
  }

  async #run(tests: readonly Test[], { bail, context }: { bail: boolean; context: InstrumenterContext }) {
    const results: TestResult[] = [];
    for (const test of tests) {
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
      if (error === undefined) results.push({ ...about, status: TestStatus.Success });
      else results.push({ ...about, status: TestStatus.Failed, failureMessage: error });
      if (error !== undefined && bail) break;
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
