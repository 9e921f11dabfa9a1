import { isExempt } from './no-proxy.ts';

/** The proxy that the environment names for an address. */
export interface Proxy {
  /** The variable that names it. */
  variable: string;
  /** As Node's agent takes it; undefined where the variable holds something else than the address of an HTTP proxy. */
  address: URL | undefined;
  /** What stands before `://`, if anything does. */
  scheme: string | undefined;
}

const NO_PROXY_VARIABLES = ['no_proxy', 'NO_PROXY'];

/** The variables that name the proxy for an address, in the order in which they count. */
export function proxyVariables(url: URL): readonly [string, string] {
  return url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
}

/**
 * Which proxy an address is reached through. Read as curl reads it, which is what the other tools of a runner do: an
 * address without a scheme is one of http, and its letter case means nothing.
 *
 * @param env where HTTP_PROXY, HTTPS_PROXY and NO_PROXY stand, in either case
 * @returns undefined where it is reached directly
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): Proxy | undefined {
  const variable = firstSet(env, proxyVariables(url));
  if (variable === undefined) return undefined;
  const exempt = firstSet(env, NO_PROXY_VARIABLES);
  if (exempt !== undefined && isExempt(url, env[exempt] ?? '')) return undefined;
  const text = env[variable]?.trim() ?? '';
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  const address = URL.parse(scheme === undefined ? `http://${text}` : text);
  const isHttp = address !== null && /^https?:$/.test(address.protocol);
  return { variable, address: isHttp ? address : undefined, scheme };
}

/** The environment that tells Node's agent what `proxyFor` found out: one variable, or none. */
export function agentEnv(url: URL, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const address = proxyFor(url, env)?.address;
  return address === undefined ? {} : { [proxyVariables(url)[0]]: address.href };
}

function firstSet(env: NodeJS.ProcessEnv, variables: readonly string[]): string | undefined {
  return variables.find((variable) => (env[variable]?.trim() ?? '') !== '');
}
