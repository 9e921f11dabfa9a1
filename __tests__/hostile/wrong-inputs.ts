import { describe, expect, test } from '@jest/globals';
import { actionYml } from '../../harness/action-yml.ts';
import { parseLog } from '../../harness/log.ts';
import { OPERATION_NAMES } from '../../src/operations/registry.ts';
import { setUpWorld } from '../action/world.ts';
import { expectHarmless } from './harmless.ts';
import { expectKnownPaths } from './requests.ts';
import { asInput, HOSTILE_TEXTS } from './texts.ts';

const TEXTS = HOSTILE_TEXTS.map(asInput);
/** Where the action is, and who it is there. */
const CONNECTION = ['apiKey', 'apiBase', 'operation', 'configFile'];

/** Hostile texts in all inputs of the operations, and in each input of the connection, that are chosen by their place. */
export function describeWrongInputs(isChosen: (place: number) => boolean): void {
  const world = setUpWorld();
  const chosen = (names: readonly string[]) => names.filter((_, place) => isChosen(place));

  describe('inputs that are wrong are told in one message, and do nothing else:', () => {
    test.each(chosen(OPERATION_NAMES))('all that there are, for %s', async (operation) => {
      const others = Object.keys(actionYml.inputs).filter((name) => !CONNECTION.includes(name));
      const inputs = Object.fromEntries(
        others.map((name, index) => [name, [...TEXTS.slice(index), ...TEXTS.slice(0, index)].join('\n')]),
      );
      const run = await world.run({ ...inputs, operation });
      expectHarmless(run);
      expect(run.exitCode).toBe(1);
      expect(parseLog(run.log).commands.filter(({ name }) => name === 'error')).toHaveLength(1);
      expect(world.mackerel.requests).toEqual([]);
      expect(run.summary).toBe('');
    });

    test.each(chosen(CONNECTION))('%s', async (name) => {
      for (const text of TEXTS.filter((_, index) => index % 5 === 0)) {
        // Addresses that may be given would be asked.
        if (name === 'apiBase' && URL.canParse(text)) continue;
        const run = await world.run({ operation: 'list', [name]: text });
        expectHarmless(run);
        if (name !== 'apiKey' && name !== 'configFile') expect(run.exitCode).toBe(1);
      }
      expectKnownPaths(world.mackerel.requests);
    });
  });
}
