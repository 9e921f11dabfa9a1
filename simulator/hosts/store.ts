import { badRequest, notFound } from '../errors.ts';
import type { ServiceStore } from '../services/store.ts';
import type { HostFilter, NameFilter } from './filter.ts';
import { matches } from './filter.ts';
import type { Check, Host, HostParam, HostStatus, NewHost } from './host.ts';
import { toInterface } from './interfaces.ts';
import type { HostRecord } from './record.ts';
import { isLive, isOlder, toHost } from './record.ts';
import type { HostWatcher } from './watcher.ts';

/** How the organization and the service behave where the documents leave a choice; see SimulatorOptions. */
export interface HostBehaviour {
  readonly defaultStatus: HostStatus;
  readonly bulkOnUnknown: 'nothing' | 'partial';
  readonly retireRetired: 'not-found' | 'success';
  readonly omittedCustomIdentifier: 'keep' | 'clear';
  readonly nameFilter: NameFilter;
}

const epochSeconds = (): number => Math.floor(Date.now() / 1000);

/** The hosts of one organization, with the rules of the document "hosts". Input is of the right form already. */
export class HostStore {
  readonly #newId: () => string;
  readonly #behaviour: HostBehaviour;
  readonly #hosts = new Map<string, HostRecord>();
  /** Active hosts only: a retired host gives its custom identifier free. */
  readonly #byCustomIdentifier = new Map<string, HostRecord>();
  readonly #services: ServiceStore;
  readonly #watcher: HostWatcher;

  constructor(newId: () => string, services: ServiceStore, watcher: HostWatcher, behaviour: HostBehaviour) {
    this.#newId = newId;
    this.#services = services;
    this.#watcher = watcher;
    this.#behaviour = behaviour;
    services.onRemoval((service, role) => {
      this.#leave(service, role);
    });
  }

  /** Registers a host and returns its ID. @throws MackerelError 400 if a active host has the custom identifier. */
  register(param: HostParam): string {
    return this.#insert(param, {}).id;
  }

  /**
   * Replaces a host's data; roles are only added, and checks stay if left out.
   *
   * @throws MackerelError 404 for an unknown or retired host, 400 if another active host has the custom identifier
   */
  update(id: string, param: HostParam): void {
    const host = this.#live(id);
    if (param.customIdentifier !== undefined || this.#behaviour.omittedCustomIdentifier === 'clear') {
      this.#identify(host, param.customIdentifier);
    }
    host.name = param.name;
    host.displayName = param.displayName;
    host.memo = param.memo ?? '';
    host.meta = param.meta;
    host.interfaces = (param.interfaces ?? []).map(toInterface);
    if (param.checks !== undefined) {
      host.checks = param.checks;
      this.#watcher.checksSent(
        id,
        param.checks.map(({ name }) => name),
      );
    }
    this.#assignRoles(host, [...host.roleFullnames, ...(param.roleFullnames ?? [])]);
  }

  /** @throws MackerelError 404 for an unknown or retired host */
  setStatus(id: string, status: HostStatus): void {
    this.#setStatus(this.#live(id), status);
  }

  /** @throws MackerelError 404 if any host is unknown or retired; what becomes of the others is `bulkOnUnknown` */
  setStatuses(ids: readonly string[], status: HostStatus): void {
    this.#eachOf(ids, isLive, (host) => {
      this.#setStatus(host, status);
    });
  }

  /** Makes a host's roles exactly these. @throws MackerelError 404 for an unknown or retired host */
  setRoles(id: string, roleFullnames: readonly string[]): void {
    this.#assignRoles(this.#live(id), roleFullnames);
  }

  /** @throws MackerelError 404 for an unknown host, and for a retired one unless `retireRetired` says otherwise */
  retire(id: string): void {
    const host = this.#known(id);
    if (!this.#isRetirable(host)) {
      throw notFound('Host');
    }
    this.#retire(host);
  }

  /** @throws MackerelError 404 if any host is one that {@link retire} refuses; the others: `bulkOnUnknown` */
  retireAll(ids: readonly string[]): void {
    this.#eachOf(ids, this.#isRetirable, this.#retire);
  }

  /** The host with this ID, retired ones too. @throws MackerelError 404 */
  get(id: string): Host {
    return toHost(this.#known(id));
  }

  /** The oldest active host with this custom identifier. @throws MackerelError 404 */
  getByCustomIdentifier(customIdentifier: string, caseInsensitive: boolean): Host {
    const host = caseInsensitive ? this.#oldestLike(customIdentifier) : this.#byCustomIdentifier.get(customIdentifier);
    if (host === undefined) {
      throw notFound('Host');
    }
    return toHost(host);
  }

  /** The active hosts that pass the filter, in the order in which they were registered. */
  list(filter: HostFilter): Host[] {
    const { nameFilter } = this.#behaviour;
    return [...this.#hosts.values()].filter((host) => isLive(host) && matches(filter, host, nameFilter)).map(toHost);
  }

  /** @throws MackerelError 404 for an unknown host */
  metricNames(id: string): readonly string[] {
    return this.#known(id).metricNames;
  }

  // What follows is for tests: the world outside the API, in which agents post and people click.

  /** Puts a host in place as if it had been there before. @throws Error if its ID or custom identifier is taken */
  add(host: NewHost): Host {
    if (host.id !== undefined && this.#hosts.has(host.id)) {
      throw new Error(`There is a host with the ID ${host.id} already.`);
    }
    return toHost(this.#insert(host, host));
  }

  /** Changes a host behind the API's back: only what is given changes. @throws Error for an unknown ID */
  change(id: string, changes: Omit<NewHost, 'id' | 'monitoredStatuses'>): Host {
    const host = this.#known(id);
    const { customIdentifier, roleFullnames, interfaces, isRetired, retiredAt, status, ...rest } = changes;
    if (customIdentifier !== undefined) {
      this.#identify(host, customIdentifier);
    }
    if (roleFullnames !== undefined) {
      this.#assignRoles(host, roleFullnames);
    }
    if (interfaces !== undefined) {
      host.interfaces = interfaces.map(toInterface);
    }
    Object.assign(host, rest);
    if (status !== undefined) {
      this.#setStatus(host, status);
    }
    if (isRetired === true || retiredAt !== undefined) {
      this.#retire(host);
      host.retiredAt = retiredAt ?? host.retiredAt;
    }
    return toHost(host);
  }

  find(id: string): Host | undefined {
    const host = this.#hosts.get(id);
    return host === undefined ? undefined : toHost(host);
  }

  all(): Host[] {
    return [...this.#hosts.values()].map(toHost);
  }

  /** A host's role full names. */
  rolesOf(id: string): readonly string[] {
    return this.#known(id).roleFullnames;
  }

  checks(id: string): readonly Check[] {
    return this.#known(id).checks;
  }

  setMetricNames(id: string, names: readonly string[]): void {
    this.#known(id).metricNames = names;
  }

  // Apart, so that nothing in a request's body can pass for what only a test may say.
  #insert(param: Partial<HostParam>, beyond: Omit<NewHost, keyof HostParam>): HostRecord {
    const host: HostRecord = {
      id: beyond.id ?? this.#newId(),
      serial: this.#hosts.size,
      name: param.name ?? 'host',
      displayName: param.displayName,
      customIdentifier: undefined,
      createdAt: beyond.createdAt ?? epochSeconds(),
      meta: param.meta ?? {},
      interfaces: (param.interfaces ?? []).map(toInterface),
      // A host that comes through the API is always billed as standard.
      size: beyond.size ?? 'standard',
      status: beyond.status ?? this.#behaviour.defaultStatus,
      memo: param.memo ?? '',
      retiredAt: beyond.retiredAt ?? (beyond.isRetired === true ? epochSeconds() : undefined),
      roleFullnames: [],
      checks: param.checks ?? [],
      metricNames: beyond.metricNames ?? [],
    };
    this.#identify(host, param.customIdentifier);
    this.#assignRoles(host, param.roleFullnames ?? []);
    this.#hosts.set(host.id, host);
    this.#watcher.added(host.id, host.status, !isLive(host));
    return host;
  }

  #known(id: string): HostRecord {
    const host = this.#hosts.get(id);
    if (host === undefined) {
      throw notFound('Host');
    }
    return host;
  }

  #live(id: string): HostRecord {
    const host = this.#known(id);
    if (!isLive(host)) {
      throw notFound('Host');
    }
    return host;
  }

  readonly #isRetirable = (host: HostRecord): boolean => this.#behaviour.retireRetired === 'success' || isLive(host);

  #eachOf(ids: readonly string[], isMeant: (host: HostRecord) => boolean, change: (host: HostRecord) => void): void {
    const found = ids
      .map((id) => this.#hosts.get(id))
      .filter((host) => host !== undefined)
      .filter(isMeant);
    const isComplete = found.length === ids.length;
    if (isComplete || this.#behaviour.bulkOnUnknown === 'partial') {
      found.forEach(change);
    }
    if (!isComplete) {
      throw notFound('Host');
    }
  }

  #setStatus(host: HostRecord, status: HostStatus): void {
    if (isLive(host)) {
      this.#watcher.statusChanges(host.id, status);
    }
    host.status = status;
  }

  readonly #retire = (host: HostRecord): void => {
    if (isLive(host)) {
      this.#watcher.statusChanges(host.id, 'retired');
    }
    this.#identifierIsFree(host);
    host.retiredAt ??= epochSeconds();
  };

  #identify(host: HostRecord, customIdentifier: string | null | undefined): void {
    const wanted = customIdentifier === null || customIdentifier === '' ? undefined : customIdentifier;
    if (wanted === host.customIdentifier) {
      return;
    }
    if (wanted !== undefined && isLive(host) && this.#byCustomIdentifier.has(wanted)) {
      throw badRequest('The custom identifier is already used by another host.');
    }
    this.#identifierIsFree(host);
    host.customIdentifier = wanted;
    if (wanted !== undefined && isLive(host)) {
      this.#byCustomIdentifier.set(wanted, host);
    }
  }

  #identifierIsFree(host: HostRecord): void {
    if (host.customIdentifier !== undefined && this.#byCustomIdentifier.get(host.customIdentifier) === host) {
      this.#byCustomIdentifier.delete(host.customIdentifier);
    }
  }

  #oldestLike(customIdentifier: string): HostRecord | undefined {
    const wanted = customIdentifier.toLowerCase();
    return [...this.#byCustomIdentifier.values()]
      .filter((host) => host.customIdentifier?.toLowerCase() === wanted)
      .reduce<HostRecord | undefined>(
        (oldest, host) => (oldest === undefined || isOlder(host, oldest) ? host : oldest),
        undefined,
      );
  }

  #assignRoles(host: HostRecord, roleFullnames: readonly string[]): void {
    host.roleFullnames = [...new Set(roleFullnames)];
    for (const fullname of host.roleFullnames) {
      this.#services.ensureRole(fullname);
    }
  }

  /** Takes hosts out of a service, or of one role of it, that is no more. */
  #leave(service: string, role?: string): void {
    const isGone = (fullname: string): boolean =>
      role === undefined ? fullname.startsWith(`${service}:`) : fullname === `${service}:${role}`;
    for (const host of this.#hosts.values()) {
      if (host.roleFullnames.some(isGone)) {
        host.roleFullnames = host.roleFullnames.filter((fullname) => !isGone(fullname));
      }
    }
  }
}
