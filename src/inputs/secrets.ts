import { inputVariable } from './names.ts';

const SECRET_INPUTS = ['apiKey', 'secretKey', 'key', 'githubToken'] as const;

/**
 * Values that must never be printed, however wrong the rest is: to be masked before anything else happens. Each line
 * of a value stands on its own too, since the runner masks by line.
 *
 * @param env the environment as GitHub's runner sets it
 */
export function secretsIn(env: NodeJS.ProcessEnv): string[] {
  const [apiKey, ...others] = SECRET_INPUTS.map((name) => env[inputVariable(name)]);
  const values = [apiKey, env['MACKEREL_APIKEY'], ...others].filter((value) => value !== undefined);
  const parts = values.flatMap((value) => [value, ...value.split(/[\r\n]+/)]).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}
