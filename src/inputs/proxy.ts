import { agentFor } from '../mackerel/http.ts';
import { agentEnv, proxyFor } from '../mackerel/proxy.ts';
import type { Problem } from './problem.ts';

/** No agent that knows of proxies takes it. */
const NO_ADDRESS = { http_proxy: 'http://[', https_proxy: 'http://[' };

/**
 * What is wrong with the proxy that the environment names for an address, if anything. Node itself judges: its agent is
 * made with it later on.
 *
 * @param url whose scheme says which variables count; those in lower case go first
 */
export function proxyProblem(url: URL, env: NodeJS.ProcessEnv): Problem | undefined {
  const proxy = proxyFor(url, env);
  if (proxy === undefined) return undefined;
  const { variable: input, address, scheme } = proxy;
  const takes = (proxyEnv: NodeJS.ProcessEnv) => isTaken(url, proxyEnv);
  if (scheme !== undefined && !/^https?$/.test(scheme)) {
    const accepted = `A proxy of the kind ${scheme}:// is not supported: give one of http:// or https://. (Its value is not shown.)`;
    return { input, accepted };
  }
  if (address === undefined || !takes(agentEnv(url, env))) {
    const accepted =
      'The environment variable must hold the address of a proxy, such as http://proxy.example:8080, with what is not ' +
      'plain in a user name or password percent-encoded. (Its value is not shown.)';
    return { input, accepted };
  }
  if (takes(NO_ADDRESS)) {
    // An agent that does not know of proxies would go past it without a word.
    const accepted =
      `It names a proxy, which this Node (${process.version}) can't use: Node 24.5 can. Update the runner, or name ` +
      `${url.hostname} in NO_PROXY to do without the proxy.`;
    return { input, accepted };
  }
  return undefined;
}

function isTaken(url: URL, proxyEnv: NodeJS.ProcessEnv): boolean {
  try {
    agentFor(url, proxyEnv).destroy();
    return true;
  } catch {
    return false;
  }
}
