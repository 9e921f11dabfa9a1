import http from 'node:http';
import https from 'node:https';
import type { Problem } from './problem.ts';

/**
 * What is wrong with the proxy that the environment names for an address, if anything. Node itself judges: its agent is
 * made with it later on.
 *
 * @param url whose scheme says which variables count; Node prefers those in lower case
 */
export function proxyProblem(url: URL, env: NodeJS.ProcessEnv): Problem | undefined {
  const isHttps = url.protocol === 'https:';
  try {
    new (isHttps ? https : http).Agent({ proxyEnv: env }).destroy();
    return undefined;
  } catch {
    const names = isHttps ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const accepted =
      'The environment variable must hold the address of a proxy, such as http://proxy.example:8080, with what is not ' +
      'plain in a user name or password percent-encoded. (Its value is not shown.)';
    return { input: names.find((name) => env[name]) ?? names.join(' or '), accepted };
  }
}
