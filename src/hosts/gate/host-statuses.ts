import { MackerelError } from '../../mackerel/errors.ts';
import { type Host, HOST_STATUSES } from '../../mackerel/host.ts';
import type { HostsApi } from '../../mackerel/hosts.ts';
import { HostError } from '../outcomes.ts';
import { readHosts } from '../read.ts';
import type { Target, TargetHost } from '../targets.ts';
import type { TurnOptions } from '../turns.ts';

/** Mackerel monitors hosts in these statuses only; in others open alerts stay as they are. */
const MONITORED = ['working', 'standby'];

/** A poll that fails is made again at the next interval. */
const ONCE = { retries: 0 } as const;

/** Why waiting for a host makes no sense; undefined: it does. */
export function whyNotMonitored({ isRetired, status }: Pick<Host, 'isRetired' | 'status'>): HostError | undefined {
  if (isRetired) return new HostError('the host was retired while the step waited');
  if (MONITORED.includes(status)) return undefined;
  return new HostError(
    `the host is in ${status}, where Mackerel does not monitor it and no alert closes: set standby (monitored, silent) or working first`,
  );
}

/** Reads, poll by poll, in which status the hosts of a gate are: those of a filter by one list. */
export class HostStatuses {
  readonly #hosts: HostsApi;
  readonly #target: Target;
  readonly #turns: TurnOptions;
  /** What this poll has read already. */
  #read: Map<string, Host>;
  #listed = false;
  /** Hosts that the filter matched when the gate began, and does not match any more, though they are still there. */
  readonly moved = new Set<string>();

  /** @param resolved what is known when the gate begins */
  constructor(hosts: HostsApi, target: Target, resolved: readonly TargetHost[], turns: TurnOptions) {
    this.#hosts = hosts;
    this.#target = target;
    this.#turns = turns;
    this.#read = new Map(resolved.flatMap(({ id, host }) => (host === undefined ? [] : [[id, host]])));
  }

  /** A new poll: what was read before says nothing any more. */
  forget(): void {
    this.#read = new Map();
    this.#listed = false;
  }

  /**
   * @param onHost told of each host that was read
   * @param onError told of each that was not, and why
   */
  async read(
    ids: readonly string[],
    onHost: (host: Host) => void,
    onError: (id: string, error: Error) => void,
  ): Promise<void> {
    const unread = () => ids.filter((id) => !this.#read.has(id));
    if (this.#target.by === 'filter' && !this.#listed && unread().length > 0) {
      // Whatever its status is by now: what the hosts of the gate are was settled when it began.
      const filter = { ...this.#target.filter, statuses: HOST_STATUSES };
      try {
        for (const host of (await this.#hosts.list(filter, ONCE)).hosts) this.#read.set(host.id, host);
        this.#listed = true;
      } catch (error) {
        if (!(error instanceof MackerelError)) throw error;
        for (const id of unread()) onError(id, error);
      }
    }
    for (const id of ids) {
      const host = this.#read.get(id);
      if (host !== undefined) onHost(host);
    }
    // A host that is not in the list any more was retired, or moved elsewhere.
    const isFilter = this.#target.by === 'filter';
    const rest = isFilter && !this.#listed ? [] : unread();
    const readOne = (host: Host) => {
      if (isFilter && !host.isRetired) this.moved.add(host.id);
      onHost(host);
    };
    await readHosts(this.#hosts, rest, readOne, onError, { ...this.#turns, ...ONCE });
  }
}
