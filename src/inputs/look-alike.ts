import { nearest } from '../alike.ts';
import { INPUT_NAMES, type InputName, inputVariable } from './names.ts';

const PREFIX = 'INPUT_';

/** Something a step gives that is no input of this action. */
export interface UnknownInput {
  /** As far as the environment tells it, which does not keep the letter case. */
  given: string;
  /** The input whose name is most like it. */
  meant: InputName | undefined;
}

/**
 * What a step gives under a name that is none of an input: a typo, most likely. GitHub warns of it (`Unexpected
 * input(s)`), and hands it over all the same, in capitals; a later step of a composite action gets no warning at all.
 *
 * @param env the environment as GitHub's runner sets it
 */
export function unknownInputs(env: NodeJS.ProcessEnv): UnknownInput[] {
  const known = new Set(INPUT_NAMES.map(inputVariable));
  return Object.keys(env)
    .filter((variable) => variable.startsWith(PREFIX) && variable !== PREFIX && !known.has(variable))
    .map((variable) => variable.slice(PREFIX.length).toLowerCase())
    .map((given) => ({ given, meant: nearest(given, INPUT_NAMES) }));
}

/** Says that there is no such input, and which one may be meant. */
export function describeUnknown({ given, meant }: UnknownInput): string {
  const remedy = meant === undefined ? 'It is ignored: the README lists the inputs.' : `Did you mean \`${meant}\`?`;
  return `Unknown input \`${given}\`. ${remedy}`;
}
