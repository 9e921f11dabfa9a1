import { proxyProblem } from './proxy.ts';
import type { InputReader } from './reader.ts';

const DEFAULT_API_BASE = 'https://api.mackerelio.com';
/** Seconds. */
const MAX_TIMEOUT = 600;

/** How Mackerel is reached. */
export interface Connection {
  apiKey: string;
  apiBase: URL;
  /** Milliseconds for one request. */
  timeout: number;
  retries: number;
  /** Requests in flight. */
  concurrency: number;
}

export const CONNECTION_INPUTS = ['apiKey', 'apiBase', 'timeout', 'retries', 'concurrency'] as const;
type ConnectionReader = InputReader<(typeof CONNECTION_INPUTS)[number]>;

const NO_KEY =
  'It is required: pass a secret, such as ${{ secrets.MACKEREL_APIKEY }}, or set the environment variable ' +
  'MACKEREL_APIKEY. A secret that does not exist is an empty string: check its name in the settings of the ' +
  "repository. In a run that a fork's pull request started, every secret is empty: leave the step out there, by " +
  '`if: github.event.pull_request.head.repo.fork != true`. Dependabot has secrets of its own.';

/**
 * Reads how Mackerel is reached.
 *
 * @param env where MACKEREL_APIKEY, MACKEREL_APIBASE and the proxies stand
 * @param noKey what to say where there is no key
 */
export function readConnection(reader: ConnectionReader, env: NodeJS.ProcessEnv, noKey = NO_KEY): Connection {
  const apiKey = readApiKey(reader, env, noKey);
  const apiBase = readApiBase(reader, env);
  const problem = proxyProblem(apiBase, env);
  if (problem !== undefined) reader.problem(problem);
  return {
    apiKey,
    apiBase,
    timeout: readTimeout(reader),
    retries: reader.integer('retries', 0, 10),
    concurrency: reader.integer('concurrency', 1, 50),
  };
}

/** Reads how long one request may take, in milliseconds. */
export function readTimeout(reader: InputReader<'timeout'>): number {
  return reader.integer('timeout', 1, MAX_TIMEOUT) * 1000;
}

/** A variable of the environment without white space around it; undefined where it is not set, or empty. */
export function fromEnvironment(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const text = env[variable]?.trim();
  return text === '' ? undefined : text;
}

function readApiKey(reader: ConnectionReader, env: NodeJS.ProcessEnv, noKey: string): string {
  const apiKey = reader.text('apiKey') ?? fromEnvironment(env, 'MACKEREL_APIKEY') ?? '';
  if (apiKey === '') {
    reader.problem({ input: 'apiKey', value: '', accepted: noKey });
  } else if (/^\*+$/.test(apiKey)) {
    const accepted = 'It holds asterisks, which a log shows in place of a secret: pass the secret itself.';
    reader.problem({ input: 'apiKey', accepted });
  } else if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    const accepted =
      'The key holds a line break, a space, or a character outside printable ASCII. Paste it into the secret again, ' +
      'as one line. (Its value is not shown.)';
    reader.problem({ input: 'apiKey', accepted });
  }
  return apiKey;
}

function readApiBase(reader: ConnectionReader, env: NodeJS.ProcessEnv): URL {
  const text = reader.text('apiBase') ?? fromEnvironment(env, 'MACKEREL_APIBASE') ?? DEFAULT_API_BASE;
  // A parser of URLs drops line breaks: two secrets in one would become an address.
  const url = /\s/.test(text) ? null : URL.parse(text);
  const isLoopback = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (
    url === null ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)) ||
    [url.username, url.password, url.search, url.hash].some((part) => part !== '')
  ) {
    const accepted =
      `Use an https:// address without user name, query or fragment, such as ${DEFAULT_API_BASE}. ` +
      'Plain http:// is for loopback addresses only, since the API key would travel unprotected.';
    // What stands before an @ may be a password.
    reader.problem({ input: 'apiBase', value: text.includes('@') ? undefined : text, accepted });
    return new URL(DEFAULT_API_BASE);
  }
  const [, before, below] = /^(.*?)\/api\/v0(\/.*)?$/.exec(url.pathname) ?? [];
  if (before !== undefined) {
    const base = `${url.origin}${before}`;
    const rest = below === undefined || /^\/+$/.test(below) ? '/api/v0' : `/api/v0${below}`;
    reader.problem({ input: 'apiBase', value: text, accepted: `Leave ${rest} out, which is added to it: ${base}` });
  }
  return url;
}
