import type { InputName } from '../../src/inputs/names.ts';
import { InputError } from '../../src/inputs/problem.ts';
import { readInputs } from '../../src/main.ts';
import { problemLines } from '../../src/report/problems.ts';
import { env } from '../unit/environment.ts';

export const REGISTER = { operation: 'register', name: 'web' } as const;
export const RETIRE = { operation: 'retire' } as const;

export type Given = Partial<Record<InputName, string>>;

/** What comes of inputs: `accepted`, or the problems that are told; and how long it took, in milliseconds. */
export async function judge(inputs: Given): Promise<{ problems: string; ms: number }> {
  const start = performance.now();
  const problems = await readInputs(env(inputs)).then(
    () => 'accepted',
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      return problemLines(error).join('\n');
    },
  );
  return { problems, ms: performance.now() - start };
}

/** A text of many lines, or parts with another separator. */
export function lines(count: number, line: (index: number) => string, separator = '\n'): string {
  return Array.from({ length: count }, (_, index) => line(index)).join(separator);
}
