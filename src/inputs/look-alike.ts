import { isAlike } from '../alike.ts';
import { INPUT_NAMES, type InputName, inputVariable } from './names.ts';

const PREFIX = 'INPUT_';

/**
 * What a step gives under a name that is none of an input, but looks like that of one: a typing error, most likely.
 * GitHub warns of it (`Unexpected input(s)`), and hands it over all the same, in capitals.
 *
 * @param name an input that is not given
 * @returns the name in the step, as far as the environment tells it; undefined where nothing looks like it
 */
export function lookAlikeOf(name: InputName, env: NodeJS.ProcessEnv): string | undefined {
  const known = new Set(INPUT_NAMES.map(inputVariable));
  return Object.keys(env)
    .filter((variable) => variable.startsWith(PREFIX) && !known.has(variable))
    .map((variable) => variable.slice(PREFIX.length))
    .find((given) => isAlike(lettersOf(given), lettersOf(name)));
}

/** A name apart from letter case, hyphens and underscores. */
function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}
