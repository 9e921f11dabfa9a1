import * as v from '@badrap/valita';
import { MackerelError } from './errors.ts';
import {
  type Host,
  type HostSpec,
  type HostStatus,
  fromWireHost,
  type WireHost,
  wireHost,
  wireHostId,
} from './host.ts';
import { type HostFilter, type HostList, sortListed } from './host-list.ts';
import type { Transport } from './transport.ts';

/** How many hosts one bulk call takes at most (API document "hosts", bulk retire and bulk update statuses). */
export const BULK_LIMIT = 30;

/** What every request here is about. */
const HOST = { resource: 'host' } as const;

const success = v.object({ success: v.literal(true) });
const hostId = v.object({ id: wireHostId });
const oneHost = v.object({ host: wireHost });
// Each host is read by itself: an odd one must not make the others unreadable.
const manyHosts = v.object({ hosts: v.array(v.unknown()) });
const metricNames = v.object({ names: v.array(v.string()) });
const monitoredStatuses = v.object({
  monitoredStatuses: v.array(
    v.object({
      monitorId: v.string(),
      status: v.string(),
      detail: v.object({ type: v.string(), message: v.string(), memo: v.string().optional() }).optional(),
    }),
  ),
});

/** How one monitor sees a host; `status` is OK, CRITICAL, WARNING or UNKNOWN, as far as is known today. */
export type MonitoredStatus = v.Infer<typeof monitoredStatuses>['monitoredStatuses'][number];

/** How a request is made that may be asked for in more than one way. */
export interface RequestOptions {
  /** How many times it is repeated at most. Default: what the step was told. */
  retries?: number;
}

/** The hosts API, one method an endpoint. Every method throws MackerelError. */
export class HostsApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** When this client was made (epoch seconds), by Mackerel's own clock as soon as it has answered. */
  get startTime(): number {
    return this.#transport.startTime;
  }

  /** Whether Mackerel answers at all, whatever trouble it has with some hosts. */
  async isThere(): Promise<boolean> {
    return this.#transport.answers();
  }

  /**
   * Whether something happened after this client was made, by Mackerel's own clock.
   *
   * @param time epoch seconds, as Mackerel tells it
   */
  isSinceStart(time: number): boolean {
    return this.#transport.isSinceStart(time);
  }

  /**
   * POST /hosts. Where the request may have arrived although no answer came, it is repeated only with a
   * customIdentifier, and only after looking for the host it may have made: uniqueness makes that safe.
   *
   * @param isMade whether a host that was found so is the one that was made; another one is not adopted
   * @returns the new host's ID
   */
  async create(spec: HostSpec, isMade: (host: Host) => boolean = () => true): Promise<string> {
    const { customIdentifier } = spec;
    const lookFirst = async (identifier: string) => {
      const host = await this.#find(identifier, false, 0);
      return host !== undefined && isMade(host) ? host : undefined;
    };
    const reply = await this.#transport.request({
      ...HOST,
      isCollection: true,
      creates: true,
      method: 'POST',
      path: ['hosts'],
      body: spec,
      reply: hostId,
      repeat: customIdentifier ? { lookFirst: () => lookFirst(customIdentifier) } : 'never',
    });
    return reply.id;
  }

  /** GET /hosts/<id>: a retired host is found too. */
  async get(id: string, options: RequestOptions = {}): Promise<Host> {
    const reply = await this.#transport.request({
      ...HOST,
      ...options,
      method: 'GET',
      path: ['hosts', id],
      reply: oneHost,
      mismatch: ({ host }) => isAnother(host.id, id),
    });
    return fromWireHost(reply.host);
  }

  /**
   * GET /hosts: active hosts only; all at once, since the API has no pages.
   *
   * @returns the hosts that fit the filter, each once, and what else was listed
   */
  async list(filter: HostFilter, options: RequestOptions = {}): Promise<HostList> {
    const { service, roles = [], name, statuses } = filter;
    const reply = await this.#transport.request({
      ...HOST,
      ...options,
      isCollection: true,
      method: 'GET',
      path: ['hosts'],
      query: [
        ...(service === undefined ? [] : [['service', service] as const]),
        ...roles.map((role) => ['role', role] as const),
        ...(name === undefined ? [] : [['name', name] as const]),
        ...statuses.map((status) => ['status', status] as const),
      ],
      reply: manyHosts,
    });
    return sortListed(reply.hosts, filter);
  }

  /** GET /hosts/<id>/metric-names */
  async metricNames(id: string): Promise<string[]> {
    const path = ['hosts', id, 'metric-names'];
    return (await this.#transport.request({ ...HOST, method: 'GET', path, reply: metricNames })).names;
  }

  /** GET /hosts/<id>/monitored-statuses: every monitor that watches the host. */
  async monitoredStatuses(id: string, options: RequestOptions = {}): Promise<MonitoredStatus[]> {
    const path = ['hosts', id, 'monitored-statuses'];
    return (await this.#transport.request({ ...HOST, method: 'GET', path, reply: monitoredStatuses, ...options }))
      .monitoredStatuses;
  }

  /**
   * GET /hosts-by-custom-identifier/<customIdentifier>: active hosts only; of several in another case, the oldest.
   *
   * @returns the host, or undefined where there is none
   */
  async findByCustomIdentifier(customIdentifier: string, caseInsensitive = false): Promise<Host | undefined> {
    return this.#find(customIdentifier, caseInsensitive);
  }

  /** The same, where the host ought to be there. @throws MackerelError also where there is none */
  async getByCustomIdentifier(customIdentifier: string, caseInsensitive: boolean): Promise<Host> {
    return this.#getByCustomIdentifier(customIdentifier, caseInsensitive);
  }

  /** PUT /hosts/<id>. Replaces everything in the body, but only adds roleFullnames. */
  async update(id: string, spec: HostSpec): Promise<void> {
    await this.#transport.request({
      ...HOST,
      method: 'PUT',
      path: ['hosts', id],
      body: spec,
      reply: hostId,
      mismatch: (reply) => isAnother(reply.id, id),
    });
  }

  /** POST /hosts/<id>/status */
  async updateStatus(id: string, status: HostStatus, options: RequestOptions = {}): Promise<void> {
    await this.#transport.request({
      ...HOST,
      ...options,
      method: 'POST',
      path: ['hosts', id, 'status'],
      body: { status },
      reply: success,
    });
  }

  /** POST /hosts/bulk-update-statuses, for BULK_LIMIT hosts at most. */
  async bulkUpdateStatuses(ids: readonly string[], status: HostStatus, options: RequestOptions = {}): Promise<void> {
    await this.#transport.request({
      ...HOST,
      ...options,
      method: 'POST',
      path: ['hosts', 'bulk-update-statuses'],
      body: { status, ids },
      reply: success,
    });
  }

  /** PUT /hosts/<id>/role-fullnames: the roles become exactly these. */
  async updateRoleFullnames(id: string, roleFullnames: readonly string[]): Promise<void> {
    await this.#transport.request({
      ...HOST,
      method: 'PUT',
      path: ['hosts', id, 'role-fullnames'],
      body: { roleFullnames },
      reply: success,
    });
  }

  /** POST /hosts/<id>/retire. Cannot be undone. */
  async retire(id: string, options: RequestOptions = {}): Promise<void> {
    await this.#transport.request({
      ...HOST,
      ...options,
      method: 'POST',
      path: ['hosts', id, 'retire'],
      body: {},
      reply: success,
    });
  }

  /** POST /hosts/bulk-retire, for BULK_LIMIT hosts at most. Cannot be undone. */
  async bulkRetire(ids: readonly string[], options: RequestOptions = {}): Promise<void> {
    await this.#transport.request({
      ...HOST,
      ...options,
      method: 'POST',
      path: ['hosts', 'bulk-retire'],
      body: { ids },
      reply: success,
    });
  }

  async #find(customIdentifier: string, caseInsensitive: boolean, retries?: number): Promise<Host | undefined> {
    try {
      return await this.#getByCustomIdentifier(customIdentifier, caseInsensitive, retries);
    } catch (error) {
      if (error instanceof MackerelError && error.isNotFound) return undefined;
      throw error;
    }
  }

  async #getByCustomIdentifier(customIdentifier: string, caseInsensitive: boolean, retries?: number): Promise<Host> {
    const reply = await this.#transport.request({
      ...HOST,
      method: 'GET',
      path: ['hosts-by-custom-identifier', customIdentifier],
      query: caseInsensitive ? [['caseInsensitive', 'true']] : [],
      reply: oneHost,
      mismatch: ({ host }) => isNotCalled(host, customIdentifier, caseInsensitive),
      ...(retries !== undefined && { retries }),
    });
    return fromWireHost(reply.host);
  }
}

function isAnother(id: string, asked: string): string | undefined {
  return id === asked ? undefined : `it is about the host ${id}`;
}

function isNotCalled(
  { id, customIdentifier, isRetired }: WireHost,
  asked: string,
  caseInsensitive: boolean,
): string | undefined {
  const fold = (text: string) => (caseInsensitive ? text.toLowerCase() : text);
  if (fold(customIdentifier ?? '') !== fold(asked))
    return `it is about the host ${id}, which has another custom identifier`;
  return isRetired === true ? `it is about the host ${id}, which is retired` : undefined;
}
