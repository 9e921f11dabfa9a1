/**
 * What became of one host. `planned`: it would have been changed, had this not been a dry run. `unknown`: it may have been
 * changed, and could not be read since.
 */
export type Outcome = 'changed' | 'unchanged' | 'planned' | 'missing' | 'failed' | 'unknown';

/** Fields of a host, under the API's own names, as they were or as they are now. */
export type HostFields = Readonly<Record<string, unknown>>;

export interface HostOutcome {
  /** Undefined where no ID is known: a host that was to be registered, or a custom identifier that no host has. */
  readonly id: string | undefined;
  /** The host's name, as far as it was read; for want of an ID, what the user called it. */
  readonly name: string | undefined;
  readonly outcome: Outcome;
  /** Whether the step fails because of it: a missing host may be tolerated. */
  readonly fails: boolean;
  /** The fields at stake before the step; undefined where they were not read. */
  readonly before: HostFields | undefined;
  /** The same fields after it; undefined where nothing is known. */
  readonly after: HostFields | undefined;
  /** Why it is `missing`, `failed` or `unknown`. */
  readonly error: Error | undefined;
  /** What else should be known of it. */
  readonly note?: string | undefined;
}

/** Why a host could not be brought to what was asked, where it is not a request that failed. */
export class HostError extends Error {
  override readonly name: string = 'HostError';
}

/** A change was asked for a host that is retired: Mackerel lets it be read, but no longer changed. */
export class RetiredError extends HostError {
  override readonly name = 'RetiredError';
  constructor() {
    super('the host is retired, and retirement cannot be undone');
  }
}

interface Rest {
  after?: HostFields | undefined;
  error?: Error;
  note?: string | undefined;
}

interface Known {
  name?: string | undefined;
  before?: HostFields | undefined;
}

export interface OutcomesOptions {
  /** Whether a change is only planned. */
  dryRun?: boolean;
  /** Whether a missing host is no failure. */
  ignoreMissing?: boolean;
  /** Told after each host how many are settled, and of how many. */
  onSettled?: (settled: number, total: number) => void;
}

/** Keeps, host by host, what became of each target while an operation runs. */
export class Outcomes {
  readonly #ids: readonly string[];
  readonly #options: OutcomesOptions;
  readonly #known = new Map<string, Known>();
  readonly #settled = new Map<string, HostOutcome>();
  readonly #uncertain = new Set<string>();

  /** @param ids the targets, in the order in which they are reported */
  constructor(ids: readonly string[], options: OutcomesOptions = {}) {
    this.#ids = ids;
    this.#options = options;
  }

  /** Remembers what has been read of a host before anything was changed. */
  learn(id: string, known: Known): void {
    this.#known.set(id, { ...this.#known.get(id), ...known });
  }

  /** What had been read of a host's fields before anything was changed. */
  before(id: string): HostFields | undefined {
    return this.#known.get(id)?.before;
  }

  /** A request that changes these hosts is about to be sent: until more is known, no one knows what became of them. */
  sent(ids: readonly string[]): void {
    for (const id of ids) this.#uncertain.add(id);
  }

  /** It is known that the host was not changed: it was read, or the request was refused for certain. */
  notChanged(id: string): void {
    this.#uncertain.delete(id);
  }

  /** Whether the host was changed, or may have been. */
  mayBeChanged(id: string): boolean {
    return this.#uncertain.has(id) || this.#settled.get(id)?.outcome === 'changed';
  }

  /** Whether the host was changed for certain. */
  isChanged(id: string): boolean {
    return this.#settled.get(id)?.outcome === 'changed';
  }

  /** The host is now as asked; in a dry run: it would be. */
  changed(id: string, after: HostFields, note?: string): void {
    this.#uncertain.delete(id);
    this.#settle(id, this.#options.dryRun === true ? 'planned' : 'changed', { after, note });
  }

  /** The host was as asked before. */
  unchanged(id: string, note?: string): void {
    this.#uncertain.delete(id);
    this.#settle(id, 'unchanged', { after: this.before(id), note });
  }

  /** Mackerel knows no such host. */
  missing(id: string, error: Error): void {
    this.#uncertain.delete(id);
    this.#settle(id, 'missing', { error });
  }

  /** It could not be brought to what was asked; where a request is out, no one knows what it did. */
  failed(id: string, error: Error): void {
    this.#settle(id, this.#uncertain.has(id) ? 'unknown' : 'failed', { error });
  }

  /** What was missing has failed: it could not be shown that Mackerel said so. */
  doubtMissing(error: Error): void {
    for (const [id, { outcome }] of this.#settled) {
      if (outcome === 'missing') this.#settled.set(id, this.#outcome(id, 'failed', { error }));
    }
  }

  /** Whether it is known what became of the host. */
  isSettled(id: string): boolean {
    return this.#settled.has(id);
  }

  /** Every target in its order. One that was never settled has failed: no one got to it, or no one knows. */
  all(): HostOutcome[] {
    return this.#ids.map((id) => this.#settled.get(id) ?? this.#unsettled(id));
  }

  #unsettled(id: string): HostOutcome {
    return this.#uncertain.has(id)
      ? this.#outcome(id, 'unknown', { error: new HostError('the step ended before it was known what became of it') })
      : this.#outcome(id, 'failed', { error: new HostError('nothing was done: the step ended before its turn') });
  }

  #settle(id: string, outcome: Outcome, rest: Rest): void {
    this.#settled.set(id, this.#outcome(id, outcome, rest));
    this.#options.onSettled?.(this.#settled.size, this.#ids.length);
  }

  #outcome(id: string, outcome: Outcome, { after, error, note }: Rest): HostOutcome {
    const { name, before } = this.#known.get(id) ?? {};
    const fails =
      outcome === 'failed' || outcome === 'unknown' || (outcome === 'missing' && this.#options.ignoreMissing !== true);
    return { id, name, outcome, fails, before, after, error, note };
  }
}
