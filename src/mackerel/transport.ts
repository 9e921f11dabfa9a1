import type * as v from '@badrap/valita';
import pLimit, { type LimitFunction } from 'p-limit';
import { now } from '../clock.ts';
import { Breaker } from './breaker.ts';
import { type About, MackerelError } from './errors.ts';
import { agentFor, exchange, type HttpReply, ReplyTooLargeError } from './http.ts';
import { networkFailure } from './network-failure.ts';
import { getOrganization } from './organization.ts';
import { encodePath } from './path.ts';
import { type Failure, headerOf, readRefusal, readReply, type RequestDetails } from './reply.ts';
import { type Repeat, type Retry, withRetries } from './retry.ts';

/** How long the answer to the question whether Mackerel is there again is relied on. */
const PROBE_INTERVAL_MS = 5000;

const MAX_REPLY_MIB = 128;

/** One attempt at a request, told when it is over. */
export interface RequestTrace {
  method: string;
  path: string;
  /** HTTP status, or the reason why none came. */
  outcome: number | string;
  ms: number;
  /** Counted from 1. */
  attempt: number;
}

export interface TransportOptions {
  /** Scheme, host and perhaps a path before `/api/v0`. Must be https, or http to a loopback address. */
  apiBase: URL;
  apiKey: string;
  userAgent: string;
  /** Timeout for one attempt, from connecting to the last byte of the reply, in milliseconds. */
  timeout: number;
  retries: number;
  /** How many requests may be in flight at once. */
  concurrency: number;
  /** Whether anything but reading is a mistake of this program: a dry run must change nothing. */
  readOnly?: boolean;
  /**
   * What becomes of requests while Mackerel is down as a whole: they are not sent, or sent once each, where nothing may
   * be left untried. Default: skip.
   */
  whenDown?: 'skip' | 'try-once';
  /** Aborts what is in flight, and lets nothing more be sent. */
  signal: AbortSignal;
  /** Does the same once the time for it all is over, which is no reason to call it cancelled. */
  deadline?: AbortSignal;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are looked up. */
  proxyEnv?: NodeJS.ProcessEnv | undefined;
  onRequest?: ((trace: RequestTrace) => void) | undefined;
  onRetry?: ((retry: Retry) => void) | undefined;
}

export interface ApiRequest<T> extends About {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments below `/api/v0`, not yet percent-encoded. */
  path: readonly string[];
  query?: readonly (readonly [name: string, value: string])[];
  body?: unknown;
  /** What a successful reply must look like. */
  reply: v.Type<T>;
  /** Says what a reply is about, where that is not what was asked; undefined: it fits. */
  mismatch?: (reply: T) => string | undefined;
  /** What to do where it may have arrived, and sending it twice is not the same as sending it once. Default: always. */
  repeat?: Repeat<T>;
  /** How many times it is repeated at most. Default: what the step was told. */
  retries?: number;
  /** Whether it goes beside the limit on requests in flight, since nothing depends on it. Default: it does not. */
  bypassLimit?: boolean;
}

/** What is known of one Mackerel, and how it is reached, by all who speak to it. */
class Shared {
  readonly agent: ReturnType<typeof agentFor>;
  readonly limit: LimitFunction;
  readonly breaker = new Breaker();
  probe: Promise<boolean> | undefined;
  nextProbe = 0;
  readonly startedAt = Date.now();
  /** How far Mackerel's clock is ahead of this machine's, in milliseconds. */
  clockOffset = 0;

  constructor({ apiBase, proxyEnv, concurrency }: TransportOptions) {
    this.agent = agentFor(apiBase, proxyEnv);
    this.limit = pLimit(concurrency);
  }
}

/**
 * Speaks HTTP with Mackerel: addresses, headers, timeout, retries, and the check of what comes back.
 * The one place that holds the API key.
 */
export class Transport {
  readonly #options: TransportOptions;
  readonly #shared: Shared;
  /** Aborted when nothing more is to be sent, for whatever reason. */
  readonly #end: AbortSignal;

  /** @param shared what another client has, if this one is to go by it */
  constructor(options: TransportOptions, shared: Shared = new Shared(options)) {
    this.#options = options;
    this.#shared = shared;
    const { signal, deadline } = options;
    this.#end = deadline === undefined ? signal : AbortSignal.any([signal, deadline]);
  }

  /** The same client, whose requests are over at the latest when the deadline is aborted, those in flight included. */
  until(deadline: AbortSignal): Transport {
    return new Transport({ ...this.#options, deadline }, this.#shared);
  }

  /**
   * Sends a request, again where that is allowed, and checks the reply.
   *
   * @returns the reply's JSON as its schema gives it
   * @throws MackerelError whatever went wrong
   */
  async request<T>(request: ApiRequest<T>): Promise<T> {
    if (this.#options.readOnly === true && request.method !== 'GET') {
      throw new Error(`a dry run was about to send ${request.method} ${encodePath(request.path)}`);
    }
    const attempt = (number: number) =>
      request.bypassLimit === true
        ? this.#traced(request, number)
        : this.#shared.limit(() => this.#traced(request, number));
    // Stryker disable next-line StringLiteral: whatever is neither 'never' nor a way to look is repeated always.
    const send = (retries: number) =>
      withRetries(attempt, request.repeat ?? 'always', { ...this.#options, signal: this.#end, retries });
    // A request with a number of its own knows what it does: polls go on through an outage.
    return request.retries === undefined ? this.#unlessDown(request, send) : send(request.retries);
  }

  async #unlessDown<T>(request: ApiRequest<T>, send: (retries: number) => Promise<T>): Promise<T> {
    const { retries, whenDown = 'skip' } = this.#options;
    const isDown = this.#shared.breaker.isOpen && !(await this.answers());
    if (isDown && whenDown === 'skip') {
      const reason =
        'not sent: Mackerel did not answer several requests in a row, nor the question whether it is there';
      throw new MackerelError({ ...this.#aboutOf(request), kind: 'skipped', reason, mayHaveArrived: false });
    }
    try {
      const value = await send(isDown ? 0 : retries);
      this.#shared.breaker.answered();
      return value;
    } catch (error) {
      if (error instanceof MackerelError && error.isTransient) this.#shared.breaker.gaveUp();
      else this.#shared.breaker.answered();
      throw error;
    }
  }

  /** When this client was made (epoch seconds), by Mackerel's own clock as soon as it has answered. */
  get startTime(): number {
    return Math.floor((this.#shared.startedAt + this.#shared.clockOffset) / 1000);
  }

  /** Whether a time that Mackerel told (epoch seconds) is not before this client was made, by Mackerel's own clock. */
  isSinceStart(time: number): boolean {
    return time >= this.startTime;
  }

  /**
   * Whether Mackerel is there, by something that has nothing to do with any host: trouble with some hosts is no reason to
   * skip the others. Asked once for all who want to know in the same few seconds.
   */
  async answers(): Promise<boolean> {
    if (now() < this.#shared.nextProbe) return this.#shared.probe ?? false;
    this.#shared.nextProbe = now() + PROBE_INTERVAL_MS;
    this.#shared.probe = getOrganization(this)
      .then(
        () => true,
        (error: unknown) => error instanceof MackerelError && !error.isOutage && error.kind !== 'cancelled',
      )
      .then((answers) => {
        if (answers) {
          this.#shared.breaker.answered();
          this.#shared.nextProbe = 0;
        }
        return answers;
      });
    return this.#shared.probe;
  }

  /** Lets go of open connections, so that the process can end. */
  close(): void {
    this.#shared.agent.destroy();
  }

  async #traced<T>(request: ApiRequest<T>, attempt: number): Promise<T> {
    const about = this.#aboutOf(request);
    const { method, path } = about;
    const start = now();
    const trace = (outcome: number | string) => {
      this.#options.onRequest?.({ method, path, outcome, ms: Math.round(now() - start), attempt });
    };
    const { head, text } = await this.#exchange(request, path).catch((error: unknown) => {
      const failure = this.#failure(error);
      trace(failure.reason);
      throw new MackerelError({ ...about, ...failure });
    });
    trace(head.status);
    const date = Date.parse(headerOf(head, 'date') ?? '');
    if (!Number.isNaN(date)) this.#shared.clockOffset = date - Date.now();
    if (head.status < 200 || head.status > 299) throw new MackerelError({ ...about, ...readRefusal(head, text) });
    const reply = readReply(head, text, request.reply);
    if ('failure' in reply) throw new MackerelError({ ...about, ...reply.failure });
    const reason = request.mismatch?.(reply.value);
    if (reason !== undefined) throw new MackerelError({ ...about, kind: 'mismatched', reason, mayHaveArrived: true });
    return reply.value;
  }

  /** What an error keeps of the request that ended with it. */
  #aboutOf({ resource, isCollection, creates, method, path }: About & Pick<ApiRequest<never>, 'method' | 'path'>) {
    return {
      resource,
      isCollection: isCollection ?? false,
      creates: creates ?? false,
      method,
      path: encodePath(path),
      address: this.#options.apiBase.href.replace(/\/+$/, ''),
    } satisfies RequestDetails;
  }

  async #exchange(
    { method, query, body }: Pick<ApiRequest<never>, 'method' | 'query' | 'body'>,
    path: string,
  ): Promise<HttpReply> {
    const { apiBase, apiKey, userAgent, timeout } = this.#options;
    if (this.#end.aborted) throw new NotSent();
    const url = new URL(apiBase);
    url.pathname = url.pathname.replace(/\/+$/, '') + path;
    for (const [name, value] of query ?? []) url.searchParams.append(name, value);
    const text = body === undefined ? undefined : JSON.stringify(body);
    const timeLimit = AbortSignal.timeout(timeout);
    return exchange(url, {
      method,
      headers: {
        Accept: 'application/json',
        'User-Agent': userAgent,
        'X-Api-Key': apiKey,
        ...(method !== 'GET' && { 'Content-Type': 'application/json' }),
        ...(method !== 'GET' && { 'Content-Length': String(Buffer.byteLength(text ?? '')) }),
      },
      body: text,
      agent: this.#shared.agent,
      maxBytes: MAX_REPLY_MIB * 1024 * 1024,
      signal: AbortSignal.any([this.#end, timeLimit]),
    }).catch((error: unknown) => {
      throw timeLimit.aborted ? new OutOfTime() : error;
    });
  }

  #failure(error: unknown): Failure {
    const { signal, deadline } = this.#options;
    if (error instanceof NotSent) {
      const why = signal.aborted ? 'the step was cancelled' : 'the time for it was over';
      return { kind: 'cancelled', reason: `not sent: ${why}`, mayHaveArrived: false };
    }
    if (signal.aborted) return { kind: 'cancelled', reason: 'cancelled while it was in flight', mayHaveArrived: true };
    if (deadline?.aborted === true)
      return { kind: 'unreachable', reason: 'no whole answer before the time for it was over', mayHaveArrived: true };
    if (error instanceof OutOfTime) {
      const reason = `no whole answer within ${this.#options.timeout / 1000} s`;
      return { kind: 'unreachable', reason, mayHaveArrived: true };
    }
    if (error instanceof ReplyTooLargeError) {
      const reason = `the reply is larger than ${MAX_REPLY_MIB} MiB`;
      return { kind: 'unreadable', reason, mayHaveArrived: true };
    }
    return networkFailure(error);
  }
}

class NotSent extends Error {}
class OutOfTime extends Error {}
