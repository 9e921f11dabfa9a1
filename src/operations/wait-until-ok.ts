import { setTimeout as delay } from 'node:timers/promises';
import { now } from '../clock.ts';
import { describeMonitors, type HealthChange, unwellMonitors } from '../hosts/health.ts';
import { onTargets } from '../hosts/on-targets.ts';
import { HostError, type Outcomes, RetiredError } from '../hosts/outcomes.ts';
import { readHosts } from '../hosts/read.ts';
import { settleFailure } from '../hosts/refusals.ts';
import { describeSelection, type TargetHost } from '../hosts/targets.ts';
import { inTurns } from '../hosts/turns.ts';
import { ANY_WAY, selectionBy } from '../inputs/selection.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { Host } from '../mackerel/host.ts';
import type { HostsApi, MonitoredStatus } from '../mackerel/hosts.ts';
import { type OperationContext, operation } from './operation.ts';

/** Seconds. */
const AN_HOUR = 3600;
const A_DAY = 24 * AN_HOUR;

const selected = selectionBy({ ways: ANY_WAY, changes: false });

/** Mackerel monitors hosts in these statuses only; in others open alerts stay as they are. */
const MONITORED = ['working', 'standby'];

/**
 * Waits until every monitor of every target host is OK. Hosts that Mackerel does not monitor are said at once: waiting
 * for them would never end. A poll that fails once is made again at the next interval.
 */
export const definition = operation({
  inputs: [...selected.inputs, 'waitTimeout', 'pollInterval', 'allowWarning'],
  kind: 'hosts',
  outputs: ['monitoredStatuses'],
  writes: false,
  read: (reader) => ({
    selection: selected.read(reader),
    /** Milliseconds. */
    waitTimeout: reader.integer('waitTimeout', 0, A_DAY) * 1000,
    /** Milliseconds. */
    pollInterval: reader.integer('pollInterval', 1, AN_HOUR) * 1000,
    allowWarning: reader.boolean('allowWarning'),
  }),
  title: ({ selection }) => describeSelection(selection),
  async run({ selection, waitTimeout, pollInterval, allowWarning }, { mackerel, onHealth, ...context }) {
    const { hosts } = mackerel;
    const deadline = now() + waitTimeout;
    const monitoredStatuses = new Map<string, readonly MonitoredStatus[]>();
    const result = await onTargets(mackerel, selection, context, async (targets, outcomes) => {
      const names = await settleUnmonitored(hosts, targets, outcomes, context);
      const watch = new Watch(hosts, names, allowWarning, onHealth, context, monitoredStatuses);
      const all = targets.map(({ id }) => id).filter((id) => !outcomes.isSettled(id));
      const mustNotWait = all.length < targets.length;

      await watch.poll(all);
      let pending = watch.unwell(all);
      while (pending.length > 0 && !mustNotWait && !context.signal.aborted) {
        const left = deadline - now();
        if (left <= 0) break;
        await delay(Math.min(pollInterval, left), undefined, { signal: context.signal }).catch(() => undefined);
        await watch.poll(pending);
        pending = watch.unwell(pending);
        // A host that was well may have fallen ill again while others were waited for.
        if (pending.length === 0 && all.length > 1) {
          await watch.poll(all);
          pending = watch.unwell(all);
        }
      }
      if (!context.signal.aborted) watch.settle(all, outcomes, mustNotWait ? 0 : waitTimeout);
    });
    const unmonitored = result.hosts.filter(({ id }) => id !== undefined && monitoredStatuses.get(id)?.length === 0);
    const notices = unmonitored.map(({ id, name }) => `${name ?? ''} (${id ?? ''}) has no monitors: it passes`);
    return { kind: 'hosts', ...result, notices, monitoredStatuses };
  },
});

/** Settles the hosts for which waiting makes no sense. @returns the names of the others by ID */
async function settleUnmonitored(
  hosts: HostsApi,
  targets: readonly TargetHost[],
  outcomes: Outcomes,
  context: Pick<OperationContext, 'concurrency' | 'signal'>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const judge = (host: Host) => {
    names.set(host.id, host.name);
    outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
    if (host.isRetired) outcomes.failed(host.id, new RetiredError());
    else if (!MONITORED.includes(host.status)) {
      const reason = `the host is in ${host.status}, where Mackerel does not monitor it and no alert closes: set standby (monitored, silent) or working first`;
      outcomes.failed(host.id, new HostError(reason));
    }
  };
  for (const { host } of targets) if (host !== undefined) judge(host);
  const unread = targets.flatMap(({ id, host }) => (host === undefined ? [id] : []));
  await readHosts(hosts, unread, judge, settleFailure(outcomes), context);
  return names;
}

/** What is known of the health of hosts from poll to poll. */
class Watch {
  readonly #latest = new Map<string, HealthChange>();
  readonly #hosts: HostsApi;
  readonly #names: ReadonlyMap<string, string>;
  readonly #allowWarning: boolean;
  readonly #onHealth: (change: HealthChange) => void;
  readonly #turns: Pick<OperationContext, 'concurrency' | 'signal'>;
  readonly #statuses: Map<string, readonly MonitoredStatus[]>;

  constructor(
    hosts: HostsApi,
    names: ReadonlyMap<string, string>,
    allowWarning: boolean,
    onHealth: (change: HealthChange) => void,
    turns: Pick<OperationContext, 'concurrency' | 'signal'>,
    statuses: Map<string, readonly MonitoredStatus[]>,
  ) {
    this.#hosts = hosts;
    this.#names = names;
    this.#allowWarning = allowWarning;
    this.#onHealth = onHealth;
    this.#turns = turns;
    this.#statuses = statuses;
  }

  async poll(ids: readonly string[]): Promise<void> {
    await inTurns(
      ids,
      async (id) => {
        const statuses = await this.#hosts.monitoredStatuses(id, { retries: 0 });
        this.#statuses.set(id, statuses);
        const unwell = unwellMonitors(statuses, this.#allowWarning);
        this.#note({ ...this.#about(id), unwell, isMonitored: statuses.length > 0, error: undefined });
      },
      (id, error) => {
        const unwell = this.#latest.get(id)?.unwell ?? [];
        this.#note({ ...this.#about(id), unwell, isMonitored: true, error });
      },
      this.#turns,
    );
  }

  /** The hosts that are not known to be well, without those for which waiting makes no sense. */
  unwell(ids: readonly string[]): string[] {
    return ids.filter((id) => {
      const health = this.#latest.get(id);
      if (health === undefined) return true;
      if (health.error !== undefined) return isPassing(health.error);
      return health.unwell.length > 0;
    });
  }

  settle(ids: readonly string[], outcomes: Outcomes, waited: number): void {
    for (const id of ids) {
      const health = this.#latest.get(id);
      if (health === undefined) continue;
      if (health.error !== undefined) {
        // Never just missing: every host here has been read.
        outcomes.failed(id, health.error);
      } else if (health.unwell.length > 0) {
        outcomes.failed(id, new HostError(`not OK after ${waited / 1000} s: ${describeMonitors(health.unwell)}`));
      } else outcomes.unchanged(id, health.isMonitored ? 'every monitor is OK' : 'it has no monitors');
    }
  }

  #about(id: string): Pick<HealthChange, 'id' | 'name'> {
    return { id, name: this.#names.get(id) };
  }

  #note(health: HealthChange): void {
    const before = this.#latest.get(health.id);
    this.#latest.set(health.id, health);
    if (before === undefined || fingerprint(before) !== fingerprint(health)) this.#onHealth(health);
  }
}

/** Whether a poll may succeed next time. */
function isPassing(error: Error): boolean {
  return error instanceof MackerelError && (error.isTransient || error.kind === 'unreadable');
}

function fingerprint({ unwell, error }: HealthChange): string {
  return [error?.message ?? '', ...unwell.map(({ monitorId, status }) => `${monitorId} ${status}`)].join('|');
}
