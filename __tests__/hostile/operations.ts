import { describe, expect, test } from '@jest/globals';
import { startGitHub } from '../../harness/github-stand-in.ts';
import type { ActionRun } from '../../harness/run-action.ts';
import type { OperationName } from '../../src/operations/registry.ts';
import { setUpWorld, type World } from '../action/world.ts';
import { EXAMPLES, inputsOf, OPERATION_EXAMPLES } from '../operations.ts';
import { furnish, type Furnishing, RUNS } from '../place.ts';
import { expectHarmless, formOf } from './harmless.ts';
import { expectKnownPaths } from './requests.ts';
import { asInput, HOSTILE_TEXTS, MARK, plainTexts } from './texts.ts';

/** Without what a name of an AWS integration is refused for. */
const TEXTS = HOSTILE_TEXTS.map(asInput);
const PLAIN_TEXTS = plainTexts(TEXTS.length);

async function tryOn(world: World, operation: OperationName, furnishing: Furnishing): Promise<ActionRun> {
  const github = EXAMPLES[operation].asksGitHub === true ? await startGitHub(RUNS) : undefined;
  try {
    const place = furnish(world.mackerel, furnishing);
    return await world.run(inputsOf(operation, place), {
      debug: true,
      ...(github && { env: { GITHUB_API_URL: github.url } }),
    });
  } finally {
    await github?.close();
  }
}

/**
 * Every operation that is chosen, by its place in the list and by its example alone, where all that others wrote is
 * hostile.
 */
export function describeOperations(isChosen: (place: number) => boolean): void {
  const world = setUpWorld();
  /** The same with harmless texts, to compare with. */
  const plainWorld = setUpWorld();

  const names = OPERATION_EXAMPLES.filter((_, place) => isChosen(place)).map(({ operation }) => operation);

  describe('what others wrote is shown, and does nothing else:', () => {
    test.each(names)('%s', async (operation) => {
      const hostile = await tryOn(world, operation, { words: TEXTS });
      const plain = await tryOn(plainWorld, operation, { words: PLAIN_TEXTS });
      expectHarmless(hostile);
      expect(formOf(hostile)).toEqual(formOf(plain));
      expect(plain.exitCode).toBe(0);
      expectKnownPaths(world.mackerel.requests);
    });
  });

  describe('what Mackerel says of a failure is shown, and does nothing else:', () => {
    test.each(names)('%s', async (operation) => {
      const fail = async (world: World, texts: readonly string[]) => {
        const effect = { kind: 'status', status: 400, body: { error: { message: texts.join(' ') } } } as const;
        world.mackerel.faults.add({ ...EXAMPLES[operation].at, times: Infinity, effect });
        return tryOn(world, operation, {});
      };
      const hostile = await fail(world, TEXTS);
      expectHarmless(hostile);
      expect(formOf(hostile)).toEqual(formOf(await fail(plainWorld, ['plain'])));
      expect(hostile.exitCode).toBe(1);
      expect(hostile.log).toContain(MARK);
    });
  });
}
