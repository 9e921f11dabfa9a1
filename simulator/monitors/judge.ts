import type { AlertStore } from '../alerts/store.ts';
import type { Subject } from '../downtimes/scopes.ts';
import type { HostStatus, MonitoredStatus, MonitoredStatuses } from '../hosts/host.ts';
import type { MonitorStore } from './store.ts';

/** What the judge knows of the rest of the organization. */
export interface JudgeContext {
  readonly alerts: AlertStore;
  readonly monitors: MonitorStore;
  readonly rolesOf: (hostId: string) => readonly string[];
  /** Whether a downtime covers the subject at a time (epoch seconds). */
  readonly isSilenced: (subject: Subject, at: number) => boolean;
}

/** What is so, but not judged yet. */
interface Pending {
  readonly status: MonitoredStatus;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly delay: number;
}

/** What monitors think of one host. */
interface Verdicts {
  /** What they said last. */
  statuses: readonly MonitoredStatus[];
  /** Asked at each reading, if a test wants it so. */
  answer: ((reading: number) => readonly MonitoredStatus[]) | undefined;
  /** How often the statuses were read since they were set. */
  readings: number;
  pending: Pending[];
  /** Milliseconds since the epoch; undefined while nothing is monitored: in maintenance, poweroff, or retired. */
  monitoredSince: number | undefined;
  /** Monitor that is not OK to the alert it opened, or to none because a downtime silenced it. */
  readonly episodes: Map<string, string | typeof SILENCED>;
}

const SILENCED = Symbol('silenced');

const isMonitored = (status: HostStatus): boolean => status === 'working' || status === 'standby';

/**
 * Judges hosts as monitors do: late, if told so; never while a host is in maintenance or poweroff, when what was judged
 * last stays and open alerts do not close.
 *
 * It has no clock of its own: what is due is judged when someone looks, as of the time when it was due.
 */
export class Judge {
  readonly #context: JudgeContext;
  readonly #hosts = new Map<string, Verdicts>();

  constructor(context: JudgeContext) {
    this.#context = context;
  }

  /** A host has come. */
  added(hostId: string, status: HostStatus, isRetired: boolean): void {
    this.#hosts.set(hostId, {
      statuses: [],
      answer: undefined,
      readings: 0,
      pending: [],
      monitoredSince: isMonitored(status) && !isRetired ? Date.now() : undefined,
      episodes: new Map(),
    });
  }

  /** A host is about to have another status, or to be retired, which closes its alerts. */
  statusChanges(hostId: string, to: HostStatus | 'retired'): void {
    const now = Date.now();
    const host = this.#known(hostId);
    this.#settle(hostId, host, now);
    if (to === 'retired') {
      host.monitoredSince = undefined;
      for (const monitorId of [...host.episodes.keys()]) {
        this.#end(host, monitorId, now, 'The host was retired.');
      }
    } else if (!isMonitored(to)) {
      host.monitoredSince = undefined;
    } else if (host.monitoredSince === undefined) {
      host.monitoredSince = now;
      this.#settle(hostId, host, now);
      this.#updateAlerts(hostId, host, now);
    }
  }

  /** What monitors say of a host now; counts as a reading. */
  read(hostId: string): readonly MonitoredStatus[] {
    const host = this.#known(hostId);
    this.#settle(hostId, host, Date.now());
    host.readings += 1;
    if (host.answer !== undefined) {
      host.statuses = host.answer(host.readings);
      this.#updateAlerts(hostId, host, Date.now());
    }
    return host.statuses;
  }

  /** What monitors say is this from now on, whatever the host's status. */
  setAll(hostId: string, statuses: MonitoredStatuses): void {
    const host = this.#known(hostId);
    this.#settle(hostId, host, Date.now());
    host.answer = typeof statuses === 'function' ? statuses : undefined;
    host.statuses = typeof statuses === 'function' ? [] : statuses;
    host.readings = 0;
    host.pending = [];
    this.#updateAlerts(hostId, host, Date.now());
  }

  /** What is so of one monitor; it says so `delay` milliseconds later, once the host is monitored. */
  set(hostId: string, status: MonitoredStatus, delay = this.#context.monitors.delayOf(status.monitorId)): void {
    const host = this.#known(hostId);
    host.pending.push({ status, since: Date.now(), delay });
    this.#settle(hostId, host, Date.now());
  }

  /** A monitor does not watch this host any more. */
  remove(hostId: string, monitorId: string): void {
    const host = this.#known(hostId);
    this.#settle(hostId, host, Date.now());
    host.pending = host.pending.filter(({ status }) => status.monitorId !== monitorId);
    host.statuses = host.statuses.filter((status) => status.monitorId !== monitorId);
    this.#updateAlerts(hostId, host, Date.now());
  }

  /** Judges what is due, of every host. */
  readonly settle = (): void => {
    const now = Date.now();
    for (const [hostId, host] of this.#hosts) {
      this.#settle(hostId, host, now);
    }
  };

  #known(hostId: string): Verdicts {
    const host = this.#hosts.get(hostId);
    if (host === undefined) {
      throw new Error(`The judge does not know the host ${hostId}.`);
    }
    return host;
  }

  #settle(hostId: string, host: Verdicts, now: number): void {
    const { monitoredSince } = host;
    if (monitoredSince === undefined || host.pending.length === 0) {
      return;
    }
    const dueAt = ({ since, delay }: Pending): number => Math.max(since, monitoredSince) + delay;
    const due = host.pending.filter((pending) => dueAt(pending) <= now).sort((one, other) => dueAt(one) - dueAt(other));
    host.pending = host.pending.filter((pending) => dueAt(pending) > now);
    for (const pending of due) {
      host.statuses = replace(host.statuses, pending.status);
      this.#updateAlerts(hostId, host, dueAt(pending));
    }
  }

  #updateAlerts(hostId: string, host: Verdicts, now: number): void {
    const { statuses, monitoredSince } = host;
    if (monitoredSince === undefined) {
      return;
    }
    for (const monitorId of [...host.episodes.keys()]) {
      if (statuses.every((status) => status.monitorId !== monitorId || status.status === 'OK')) {
        this.#end(host, monitorId, now);
      }
    }
    for (const status of statuses) {
      if (status.status !== 'OK') {
        this.#notOk(hostId, host, status, now);
      }
    }
  }

  #notOk(hostId: string, host: Verdicts, { monitorId, status, detail }: MonitoredStatus, now: number): void {
    const { alerts, monitors, rolesOf, isSilenced } = this.#context;
    const episode = host.episodes.get(monitorId);
    if (typeof episode === 'string') {
      alerts.change(episode, status, detail?.message);
    }
    if (episode !== undefined) {
      return;
    }
    const at = Math.floor(now / 1000);
    const type = monitors.typeOf(monitorId, detail?.type);
    const service = monitors.find(monitorId)?.service;
    if (isSilenced({ monitorId, service, roleFullnames: rolesOf(hostId) }, at)) {
      // Whatever was silenced is not raised afterwards either, connectivity excepted.
      if (type !== 'connectivity') {
        host.episodes.set(monitorId, SILENCED);
      }
      return;
    }
    const message = detail === undefined ? {} : { message: detail.message };
    host.episodes.set(monitorId, alerts.open({ monitorId, type, hostId, status, openedAt: at, ...message }).id);
  }

  #end(host: Verdicts, monitorId: string, now: number, reason?: string): void {
    const episode = host.episodes.get(monitorId);
    host.episodes.delete(monitorId);
    if (typeof episode === 'string') {
      this.#context.alerts.close(episode, reason, Math.floor(now / 1000));
    }
  }
}

const replace = (statuses: readonly MonitoredStatus[], status: MonitoredStatus): readonly MonitoredStatus[] =>
  statuses.some(({ monitorId }) => monitorId === status.monitorId)
    ? statuses.map((one) => (one.monitorId === status.monitorId ? status : one))
    : [...statuses, status];
