import { createApp } from './app.ts';
import type { NewAwsIntegration, StoredAwsIntegration } from './aws/integration.ts';
import { awsRoutes } from './aws/routes.ts';
import { AwsStore } from './aws/store.ts';
import { errorBody } from './errors.ts';
import type { Check, Host, MonitoredStatuses, NewHost } from './hosts/host.ts';
import { hostRoutes } from './hosts/routes.ts';
import { HostStore } from './hosts/store.ts';
import type { Faults } from './http/faults.ts';
import { FaultRules } from './http/faults.ts';
import { Gateway } from './http/gateway.ts';
import type { LoggedRequest } from './http/request-log.ts';
import { createIds } from './ids.ts';
import type { ApiKeys } from './keys.ts';
import { DEFAULT_KEYS, keyKind } from './keys.ts';
import type { SimulatorOptions } from './options.ts';
import { organizationRoutes } from './organization-routes.ts';
import { seedHosts } from './seed.ts';

export type {
  AwsIntegration,
  AwsIntegrationParam,
  AwsServiceSetting,
  AwsServiceSettings,
  NewAwsIntegration,
  StoredAwsIntegration,
} from './aws/integration.ts';
export type { ErrorBodyShape, UnknownEndpoint } from './errors.ts';
export type { Check, Host, HostStatus, Interface, MonitoredStatus, MonitoredStatuses, NewHost } from './hosts/host.ts';
export type { Fault, FaultEffect, FaultRule, Faults } from './http/faults.ts';
export type { LoggedRequest } from './http/request-log.ts';
export type { ApiKeys, KeyKind } from './keys.ts';
export type { SimulatorOptions } from './options.ts';

/** A running simulator: its address and keys, what it was asked, and the world behind its API. */
export interface Simulator extends ApiKeys {
  /** E.g. `http://127.0.0.1:49152`: no path, no slash at the end. */
  readonly url: string;
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  readonly faults: Faults;

  /** Puts a host in place, as if it had been there before. @throws Error if its ID or custom identifier is taken */
  addHost(host?: NewHost): Host;
  /** Changes a host as somebody else would, between two requests. Roles are replaced. @throws Error for an unknown ID */
  changeHost(id: string, changes: Omit<NewHost, 'id'>): Host;
  /** The host with this ID, retired or not. */
  host(id: string): Host | undefined;
  /** Every host, retired ones too, in the order in which they came. */
  allHosts(): Host[];
  /** The checks that were stored with a host, which the API never shows. */
  checks(id: string): readonly Check[];
  setMetricNames(id: string, names: readonly string[]): void;
  /** A function is called for each reading, with its number from 1. */
  setMonitoredStatuses(id: string, statuses: MonitoredStatuses): void;
  /** Every service and its roles that any host was ever given. */
  roles(): Record<string, string[]>;

  /** Every AWS-integration setting, with the secret key that the API never shows. */
  awsIntegrations(): StoredAwsIntegration[];
  /** Puts a setting in place; its external ID counts as issued. @throws Error if the API would refuse it */
  addAwsIntegration(integration?: NewAwsIntegration): StoredAwsIntegration;
  /** Makes an external ID count as issued by this Mackerel. */
  acceptExternalId(externalId: string): void;

  /** Stops at once, whatever is open. */
  close(): Promise<void>;
}

/**
 * Starts an in-memory Mackerel that listens on HTTP.
 *
 * @throws Error with the code EADDRINUSE (or EACCES, ENOTFOUND…) if it cannot listen there
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const keys: ApiKeys = {
    apiKey: options.apiKey ?? DEFAULT_KEYS.apiKey,
    readOnlyApiKey: options.readOnlyApiKey ?? DEFAULT_KEYS.readOnlyApiKey,
    writeOnlyApiKey: options.writeOnlyApiKey ?? DEFAULT_KEYS.writeOnlyApiKey,
    forbiddenApiKey: options.forbiddenApiKey ?? DEFAULT_KEYS.forbiddenApiKey,
  };
  const errorShape = options.errorBody ?? 'object';
  const host = options.host ?? '127.0.0.1';
  const newId = createIds();
  const hosts = new HostStore(newId, {
    defaultStatus: options.defaultStatus ?? 'working',
    bulkOnUnknown: options.bulkOnUnknown ?? 'nothing',
    retireRetired: options.retireRetired ?? 'not-found',
    omittedCustomIdentifier: options.omittedCustomIdentifier ?? 'clear',
    nameFilter: options.nameFilter ?? 'exact',
  });
  for (const seed of seedHosts(options.hosts ?? 0)) {
    hosts.add(seed);
  }
  const aws = new AwsStore(newId, {
    newServices: options.newAwsServices ?? [],
    rolesWithBlank: options.awsRolesWithBlank ?? false,
    route53: options.awsRoute53Name ?? 'Route 53',
  });
  const faults = new FaultRules();
  const unknownEndpoint = options.unknownEndpoint ?? 'json';
  const app = createApp(keys, { errorShape, unknownEndpoint }, (routes) => {
    organizationRoutes(routes, {
      name: options.organization ?? 'example-org',
      displayName: options.organizationDisplayName ?? null,
    });
    hostRoutes(routes, hosts, {
      bulkEndpoints: options.bulkEndpoints ?? true,
      customIdentifierEndpoint: options.customIdentifierEndpoint ?? true,
      roleFullnamesNull: options.roleFullnamesNull ?? 'refuse',
    });
    awsRoutes(routes, aws);
  });
  const gateway = new Gateway(app, faults, {
    latency: options.latency ?? 0,
    keyKind: (header) => keyKind(keys, header),
    errorBody: (message) => JSON.stringify(errorBody(message, errorShape)),
    onRequest: options.onRequest,
    onEnd: options.onEnd,
  });
  const port = await gateway.listen(options.port ?? 0, host);

  return {
    ...keys,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    requests: gateway.requests,
    clearRequests: () => {
      gateway.requests.length = 0;
    },
    faults,
    addHost: (given = {}) => hosts.add(given),
    changeHost: (id, changes) => hosts.change(id, changes),
    host: (id) => hosts.find(id),
    allHosts: () => hosts.all(),
    checks: (id) => hosts.checks(id),
    setMetricNames: (id, names) => {
      hosts.setMetricNames(id, names);
    },
    setMonitoredStatuses: (id, statuses) => {
      hosts.setMonitoredStatuses(id, statuses);
    },
    roles: () => hosts.roles(),
    awsIntegrations: () => aws.all(),
    addAwsIntegration: (given = {}) => aws.add(given),
    acceptExternalId: (externalId) => {
      aws.acceptExternalId(externalId);
    },
    close: () => gateway.close(),
  };
}
