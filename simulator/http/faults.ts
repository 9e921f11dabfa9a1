import type { Lie } from './lies.ts';
import type { LoggedRequest } from './request-log.ts';

/** Whether the API does its work although the reply goes wrong. */
interface Work {
  readonly workDone?: boolean;
}

/**
 * What goes wrong. `workDone` says whether the API did its work first; each kind says what it is if left out.
 *
 * - `latency`: the true reply, `ms` later.
 * - `status`: that status (not done). A string `body` is sent as it is ("" is an empty reply, "<…" is HTML), anything
 *   else as JSON; left out, it is Mackerel's own error body.
 * - `reset`: the connection is reset without a reply (not done).
 * - `half-body`: a whole reply is promised, and the connection closed in the middle of its body (done).
 * - `broken-json`: a complete reply whose JSON stops in the middle (done).
 * - `json`: status 200 with this JSON instead of the true one (done).
 * - `lie`: a reply in which all is well but the truth; see {@link Lie} (done, always).
 * - `html`: status 200 with an HTML page (not done).
 * - `slow-drip`: the true reply, `bytes` bytes (default 1) every `ms` milliseconds (default 20) (done).
 * - `never`: the connection stays open and nothing comes (not done).
 * - `redirect`: `status` (default 302) to `location` (not done).
 * - `huge-body`: status 200 with valid JSON of at least `bytes` bytes, of no announced length (not done).
 */
export type FaultEffect =
  | { readonly kind: 'latency'; readonly ms: number }
  | ({
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    } & Work)
  | ({ readonly kind: 'reset' } & Work)
  | ({ readonly kind: 'half-body' } & Work)
  | ({ readonly kind: 'broken-json' } & Work)
  | ({ readonly kind: 'json'; readonly body: unknown } & Work)
  | { readonly kind: 'lie'; readonly lie: Lie }
  | ({ readonly kind: 'html' } & Work)
  | ({ readonly kind: 'slow-drip'; readonly bytes?: number; readonly ms?: number } & Work)
  | ({ readonly kind: 'never' } & Work)
  | ({ readonly kind: 'redirect'; readonly location: string; readonly status?: number } & Work)
  | ({ readonly kind: 'huge-body'; readonly bytes: number } & Work);

/** When what goes wrong. A rule that leaves everything out but its effect hits the next request, whatever it is. */
export interface FaultRule {
  /** Only requests of this method, in any case. */
  readonly method?: string;
  /**
   * Only requests of this path, decoded and without its query. A string is the whole path (`/api/v0/hosts`), or
   * the start of one if it ends in `/` or `*` (`/api/v0/hosts/`, `/api/v0/hosts*`).
   */
  readonly path?: string | RegExp | ((decodedPath: string, request: LoggedRequest) => boolean);
  /** How many requests to hit; default 1, Infinity for all. */
  readonly times?: number;
  /** How many matching requests to let through first; default 0. */
  readonly skip?: number;
  /** Hit only this part (0 to 1) of the matching requests, chosen by chance that falls the same way every time. */
  readonly probability?: number;
  readonly effect: FaultEffect;
}

/** A rule in force. */
export interface Fault {
  /** How many requests it has hit. */
  readonly hits: number;
  remove(): void;
}

/** The rules in force. The oldest one that hits a request decides; the others do not count that request. */
export interface Faults {
  /** @throws RangeError for a number that makes no sense */
  add(rule: FaultRule): Fault;
  clear(): void;
}

/** {@link Faults}, with the way to ask them. */
export class FaultRules implements Faults {
  readonly #rules = new Set<ActiveRule>();

  add(rule: FaultRule): Fault {
    const active = new ActiveRule(rule, () => {
      this.#rules.delete(active);
    });
    this.#rules.add(active);
    return active;
  }

  clear(): void {
    this.#rules.clear();
  }

  /** What goes wrong with this request, if anything. Asking counts. */
  take(request: LoggedRequest): FaultEffect | undefined {
    for (const rule of this.#rules) {
      if (rule.hit(request)) {
        return rule.effect;
      }
    }
    return undefined;
  }
}

class ActiveRule implements Fault {
  readonly remove: () => void;
  readonly effect: FaultEffect;
  readonly #rule: FaultRule;
  readonly #times: number;
  readonly #probability: number;
  readonly #chance: () => number;
  #toSkip: number;
  #hits = 0;

  constructor(rule: FaultRule, remove: () => void) {
    this.#times = inRange('times', rule.times ?? 1, Infinity);
    this.#toSkip = inRange('skip', rule.skip ?? 0, Infinity);
    this.#probability = inRange('probability', rule.probability ?? 1, 1);
    this.#chance = chance();
    this.#rule = rule;
    this.effect = rule.effect;
    this.remove = remove;
  }

  get hits(): number {
    return this.#hits;
  }

  hit(request: LoggedRequest): boolean {
    if (this.#hits >= this.#times || !isMeant(this.#rule, request)) {
      return false;
    }
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return false;
    }
    if (this.#chance() >= this.#probability) {
      return false;
    }
    this.#hits += 1;
    return true;
  }
}

function isMeant({ method, path }: FaultRule, request: LoggedRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) {
    return false;
  }
  const { decodedPath } = request;
  switch (typeof path) {
    case 'undefined':
      return true;
    case 'function':
      return path(decodedPath, request);
    case 'string':
      return path.endsWith('*')
        ? decodedPath.startsWith(path.slice(0, -1))
        : path.endsWith('/')
          ? decodedPath.startsWith(path)
          : decodedPath === path;
    default:
      // A copy, for a global expression remembers where it stopped, and each request is to be judged afresh.
      return new RegExp(path).test(decodedPath);
  }
}

function inRange(name: string, value: number, most: number): number {
  if (!(value >= 0 && value <= most)) {
    throw new RangeError(`${name} must be a number from 0 to ${most}, not ${value}.`);
  }
  return value;
}

/** Mulberry32 from a fixed seed: spread like chance, yet the same in every run. */
function chance(): () => number {
  let state = 0x9e37_79b9;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
