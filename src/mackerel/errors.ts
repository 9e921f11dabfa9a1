/**
 * What stood between a request and its answer:
 * - `answered`: Mackerel answered with an HTTP error status (or a redirect, which is never followed).
 * - `unreachable`: no whole answer came: network error, timeout, connection cut.
 * - `untrusted`: the server's TLS certificate was not accepted.
 * - `unreadable`: an answer came, but not in the form the API documents.
 * - `mismatched`: an answer came, but about something else than was asked.
 * - `cancelled`: the step was told to stop.
 * - `skipped`: Mackerel is down, and the request was not even sent.
 */
export type MackerelErrorKind =
  'answered' | 'unreachable' | 'untrusted' | 'unreadable' | 'mismatched' | 'cancelled' | 'skipped';

/** What a request can be about. */
export type Resource =
  | 'host'
  | 'integration'
  | 'external ID'
  | 'organization'
  | 'alert'
  | 'monitor'
  | 'downtime'
  | 'graph annotation'
  | 'service'
  | 'metadata';

/** What a request is about: the error it ends with keeps it. */
export interface About {
  /** One of these, or all of them. */
  resource: Resource;
  /** Whether it is about all there are: Mackerel's collections are always there. Default: it is not. */
  isCollection?: boolean;
  /** Whether it makes a new one, so that sending it twice could make two. Default: it does not. */
  creates?: boolean;
}

export interface MackerelErrorDetails extends About {
  kind: MackerelErrorKind;
  method: string;
  /** Path below the API base, percent-encoded, without the query. */
  path: string;
  /** The API base that was asked. */
  address: string;
  /** HTTP status, where one was answered. */
  status?: number;
  /** What went wrong: Mackerel's own words where it said any, else ours. */
  reason: string;
  /** Whether the words in `reason` are Mackerel's. */
  inMackerelsWords?: boolean;
  /** Whether Mackerel may have received the request, and so may have acted on it. */
  mayHaveArrived: boolean;
  /** How long Mackerel asked to wait before the next attempt, in milliseconds. */
  retryAfter?: number;
}

/**
 * A request to Mackerel that did not succeed. It carries no `cause`: an error of the HTTP library holds the request,
 * and the request holds the API key.
 */
export class MackerelError extends Error {
  override readonly name = 'MackerelError';
  readonly kind: MackerelErrorKind;
  readonly resource: Resource;
  readonly isCollection: boolean;
  readonly creates: boolean;
  readonly method: string;
  readonly path: string;
  readonly address: string;
  readonly status: number | undefined;
  readonly reason: string;
  readonly inMackerelsWords: boolean;
  /** Whether Mackerel may have acted on any of the attempts. */
  mayHaveArrived: boolean;
  readonly retryAfter: number | undefined;
  /** How many times the request was sent, or tried to be sent. */
  attempts = 1;
  readonly #details: MackerelErrorDetails;

  constructor(details: MackerelErrorDetails) {
    const status = details.status === undefined ? '' : `${details.status} `;
    super(`${details.method} ${details.path}: ${status}${details.reason}`);
    this.#details = details;
    this.kind = details.kind;
    this.resource = details.resource;
    this.isCollection = details.isCollection ?? false;
    this.creates = details.creates ?? false;
    this.method = details.method;
    this.path = details.path;
    this.address = details.address;
    this.status = details.status;
    this.reason = details.reason;
    this.inMackerelsWords = details.inMackerelsWords ?? false;
    this.mayHaveArrived = details.mayHaveArrived;
    this.retryAfter = details.retryAfter;
  }

  /** The same, for what was not even tried because of it. */
  forUntried(): MackerelError {
    return Object.assign(new MackerelError({ ...this.#details, mayHaveArrived: false }), { attempts: this.attempts });
  }

  /** The fault may pass by itself, so that the same request may succeed later: network, 408, 429, 5xx but 501. */
  get isTransient(): boolean {
    if (this.kind === 'answered') return this.status === 408 || this.status === 429 || this.#isServerFault;
    return this.kind === 'unreachable';
  }

  /** Mackerel itself is down: no answer, or one that says that the fault is on its side. */
  get isOutage(): boolean {
    return this.kind === 'unreachable' || this.kind === 'skipped' || this.#isServerFault;
  }

  /** 501 is said by a server that has no such endpoint, and will not have it later either. */
  get #isServerFault(): boolean {
    return (this.status ?? 0) >= 500 && this.status !== 501;
  }

  /** Every further request with this key would be refused in the same way: Mackerel says so, and no proxy in its place. */
  get isRefusedKey(): boolean {
    return (this.status === 401 || this.status === 403) && this.inMackerelsWords;
  }

  /**
   * Mackerel knows no such thing, and says so in its own words: a proxy, or any web server, says 404 too. Mackerel's
   * collections are always there: who says 404 to one of them says nothing of what is in it.
   */
  get isNotFound(): boolean {
    return this.status === 404 && this.inMackerelsWords && !this.isCollection;
  }
}
