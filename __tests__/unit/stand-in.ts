import { Mackerel } from '../../src/mackerel/client.ts';
import { MackerelError } from '../../src/mackerel/errors.ts';
import { HostsApi } from '../../src/mackerel/hosts.ts';
import { type ApiRequest, Transport, type TransportOptions } from '../../src/mackerel/transport.ts';

/** One request as it was asked: method, segments of the path joined by slashes, query, body. */
export interface Asked {
  method: string;
  path: string;
  query: readonly (readonly [name: string, value: string])[];
  body?: unknown;
}

const UNUSED: TransportOptions = {
  apiBase: new URL('http://127.0.0.1:9'),
  apiKey: 'unused',
  userAgent: 'unused',
  timeout: 1,
  retries: 0,
  concurrency: 1,
  signal: new AbortController().signal,
};

/** Sends nothing anywhere: a function answers in the place of Mackerel. */
class StandIn extends Transport {
  readonly asked: Asked[] = [];
  readonly #answer: (request: Asked) => unknown;

  constructor(answer: (request: Asked) => unknown) {
    super(UNUSED);
    this.#answer = answer;
  }

  /** Time is no matter here. */
  override until(): this {
    return this;
  }

  override async request<T>({ method, path, query = [], body, reply, ...rest }: ApiRequest<T>): Promise<T> {
    const request = { method, path: path.join('/'), query, body };
    this.asked.push(request);
    const value = reply.parse(this.#answer(request), { mode: 'passthrough' });
    const reason = rest.mismatch?.(value);
    if (reason !== undefined) {
      const { resource } = rest;
      throw new MackerelError({
        resource,
        method,
        path: request.path,
        address: '',
        kind: 'mismatched',
        reason,
        mayHaveArrived: true,
      });
    }
    return Promise.resolve(value);
  }
}

/** The hosts API over a function that answers, or throws, in the place of Mackerel; and what it was asked. */
export function hostsOver(answer: (request: Asked) => unknown): {
  hosts: HostsApi;
  asked: () => string[];
  queries: () => Asked['query'][];
} {
  const transport = new StandIn(answer);
  return {
    hosts: new HostsApi(transport),
    asked: () => transport.asked.map(({ method, path }) => `${method} ${path}`),
    queries: () => transport.asked.map(({ query }) => query),
  };
}

class StandInMackerel extends Mackerel {
  override readonly transport: StandIn;
  override readonly hosts: HostsApi;

  constructor(answer: (request: Asked) => unknown) {
    super(UNUSED);
    this.transport = new StandIn(answer);
    this.hosts = new HostsApi(this.transport);
  }
}

/** The same for all that a step has of Mackerel. `sent` grows with every request. */
export function mackerelOver(answer: (request: Asked) => unknown): { mackerel: Mackerel; sent: readonly Asked[] } {
  const mackerel = new StandInMackerel(answer);
  return { mackerel, sent: mackerel.transport.asked };
}
