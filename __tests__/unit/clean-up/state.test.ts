import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseCommandFile } from '../../harness/command-file.ts';
import { Runner } from '../../src/report/runner.ts';
import { CleanUpState, hasNothingToCleanUp, isPostStep, loadCleanUp, saveMainHasRun } from '../../src/state.ts';

/** What a runner was told to keep, as the post step finds it. */
class Keeper extends Runner {
  readonly entries: [string, string][] = [];

  override saveState(name: string, value: string): void {
    this.entries.push([name, value]);
  }

  /** @param count how many of the entries were written before the step was killed */
  env(count = this.entries.length): Record<string, string> {
    return Object.fromEntries(this.entries.slice(0, count).map(([name, value]) => [`STATE_${name}`, value]));
  }
}

const MAIN_HAS_RUN = { STATE_mainHasRun: 'true' };

describe('a plan that is saved', () => {
  test.each([0, 1, 29_900, 29_989, 29_990, 30_000, 60_000, 100_000])('comes back whole: %d characters', (length) => {
    const keeper = new Keeper();
    const plan = { hosts: 'x'.repeat(length) };
    new CleanUpState(keeper).save(plan);
    expect(loadCleanUp(keeper.env())).toBe(JSON.stringify(plan));
    for (const [, value] of keeper.entries) expect(value.length).toBeLessThanOrEqual(30_000);
    expect(keeper.entries).toHaveLength(Math.ceil(JSON.stringify(plan).length / 30_000) + 1);
  });

  test('takes the place of the one before', () => {
    const keeper = new Keeper();
    const state = new CleanUpState(keeper);
    state.save({ first: 'x'.repeat(70_000) });
    state.save({ second: 1 });
    expect(loadCleanUp(keeper.env())).toBe('{"second":1}');
  });

  test('can be taken back', () => {
    const keeper = new Keeper();
    const state = new CleanUpState(keeper);
    state.save({ first: 1 });
    state.save(undefined);
    expect(loadCleanUp(keeper.env())).toBeUndefined();
    expect(hasNothingToCleanUp({ ...MAIN_HAS_RUN, ...keeper.env() })).toBe(true);
  });

  test('counts once it is whole: until then, the one before does', () => {
    const keeper = new Keeper();
    const state = new CleanUpState(keeper);
    state.save({ first: 1 });
    const before = keeper.entries.length;
    state.save({ second: 'x'.repeat(70_000) });
    for (let count = before; count < keeper.entries.length; count++) {
      expect(loadCleanUp(keeper.env(count))).toBe('{"first":1}');
    }
  });
});

describe('the post step', () => {
  test('is the one after a main step that has started', () => {
    expect(isPostStep({})).toBe(false);
    expect(isPostStep({ STATE_mainHasRun: '' })).toBe(false);
    expect(isPostStep(MAIN_HAS_RUN)).toBe(true);
  });

  test('has nothing to do where nothing was saved', () => {
    expect(hasNothingToCleanUp({})).toBe(false);
    expect(hasNothingToCleanUp(MAIN_HAS_RUN)).toBe(true);
    expect(hasNothingToCleanUp({ ...MAIN_HAS_RUN, STATE_cleanUp: '1:1', STATE_cleanUp_1_0: '{}' })).toBe(false);
  });
});

describe('a main step', () => {
  test('notes at once that it has started', () => {
    const folder = mkdtempSync(join(tmpdir(), 'state-'));
    try {
      const file = join(folder, 'state');
      saveMainHasRun({ GITHUB_STATE: file });
      expect(parseCommandFile(readFileSync(file, 'utf8'))).toEqual({ mainHasRun: 'true' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('notes nothing where nobody keeps it', () => {
    for (const env of [{}, { GITHUB_STATE: '' }]) {
      expect(() => {
        saveMainHasRun(env);
      }).not.toThrow();
    }
  });
});
