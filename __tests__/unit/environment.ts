import { INPUT_DEFAULTS, type InputName, inputVariable } from '../../src/inputs/names.ts';
import { InputError, type Problem } from '../../src/inputs/problem.ts';
import { readInputs } from '../../src/main.ts';

export const KEY = 'k3y-of-the-organization=';

/** An environment as the runner sets it: every input is there, with its default where the workflow gives none. */
export function env(inputs: Partial<Record<InputName, string>>, variables: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const all = { ...INPUT_DEFAULTS, apiKey: KEY, ...inputs };
  return {
    ...Object.fromEntries(Object.entries(all).map(([name, value]) => [inputVariable(name), value])),
    ...variables,
  };
}

/** What is wrong with the inputs. */
export async function problems(...from: Parameters<typeof env>): Promise<readonly Problem[]> {
  try {
    await readInputs(env(...from));
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
