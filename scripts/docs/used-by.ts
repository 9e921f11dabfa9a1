import { INPUT_NAMES, type InputName, inputVariable } from '../../src/inputs/names.ts';
import { InputError } from '../../src/inputs/problem.ts';
import { type Operation, OPERATIONS, readInputs, readPostInputs } from '../../src/inputs.ts';

/** A value that every input can be given so that whatever depends on it is asked for too. */
const ANY_VALUE = 'true';
/** A key that is refused: with it, reading always ends by telling problems, before it looks for inputs nobody asked for. */
const REFUSED_KEY = 'not a key';

/**
 * Which operations ask for which input. Nobody wrote this down: the reader of inputs is run for each operation, once with
 * no other input and once with each of the others, and what it looks up in the environment is noted.
 */
export async function operationsByInput(): Promise<Map<InputName, Operation[]>> {
  const found = new Map<InputName, Operation[]>(INPUT_NAMES.map((name) => [name, []]));
  for (const operation of OPERATIONS) {
    const asked = new Set<InputName>();
    const given: Record<string, string>[] = INPUT_NAMES.map((name) => ({ [inputVariable(name)]: ANY_VALUE }));
    for (const env of [{}, ...given]) {
      for (const name of await asks(readInputs, { ...env, ...fixed(operation) })) asked.add(name);
    }
    for (const name of asked) found.get(name)?.push(operation);
  }
  return found;
}

/** The inputs that the post step asks for. */
export async function inputsOfPost(): Promise<InputName[]> {
  return asks(readPostInputs, fixed('register'));
}

function fixed(operation: Operation): Record<string, string> {
  return { [inputVariable('operation')]: operation, [inputVariable('apiKey')]: REFUSED_KEY };
}

async function asks(read: (env: NodeJS.ProcessEnv) => unknown, env: Record<string, string>): Promise<InputName[]> {
  const lookedUp = new Set<string>();
  const watched = new Proxy(env, {
    get: (target, variable) => {
      lookedUp.add(String(variable));
      return target[String(variable)];
    },
  });
  try {
    await read(watched);
  } catch (error) {
    if (error instanceof InputError) return INPUT_NAMES.filter((name) => lookedUp.has(inputVariable(name)));
    throw error;
  }
  throw new Error('A key that must be refused was taken: it can no longer be told which inputs are used.');
}
