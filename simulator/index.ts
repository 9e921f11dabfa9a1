import type { FastifyInstance } from 'fastify';
import { alertRoutes } from './alerts/routes.ts';
import { annotationRoutes } from './annotations/routes.ts';
import { createApp } from './app.ts';
import { awsRoutes } from './aws/routes.ts';
import { channelRoutes } from './channels-routes.ts';
import { downtimeRoutes } from './downtimes/routes.ts';
import { errorBody } from './errors.ts';
import { hostRoutes } from './hosts/routes.ts';
import type { Faults } from './http/faults.ts';
import { FaultRules } from './http/faults.ts';
import { Gateway } from './http/gateway.ts';
import type { LoggedRequest } from './http/request-log.ts';
import { createIds } from './ids.ts';
import type { ApiKeys } from './keys.ts';
import { DEFAULT_KEYS, keyKind } from './keys.ts';
import { metadataRoutes } from './metadata/routes.ts';
import { metricRoutes } from './metrics/routes.ts';
import { serviceMetricRoutes } from './metrics/service-routes.ts';
import { monitoringRoutes } from './monitors/routes.ts';
import type { SimulatorOptions } from './options.ts';
import type { Organization } from './organization-routes.ts';
import { organizationRoutes } from './organization-routes.ts';
import { seed } from './seed.ts';
import { serviceRoutes } from './services/routes.ts';
import type { TestSide } from './test-side.ts';
import { testSide } from './test-side.ts';
import type { World } from './world.ts';
import { createWorld } from './world.ts';

export type { Alert, NewAlert } from './alerts/alert.ts';
export type { GraphAnnotation, NewGraphAnnotation } from './annotations/annotation.ts';
export type {
  AwsIntegration,
  AwsIntegrationParam,
  AwsServiceSetting,
  AwsServiceSettings,
  NewAwsIntegration,
  StoredAwsIntegration,
} from './aws/integration.ts';
export type { Downtime, NewDowntime, Recurrence } from './downtimes/downtime.ts';
export type { ErrorBodyShape, UnknownEndpoint } from './errors.ts';
export type { Check, Host, HostStatus, Interface, MonitoredStatus, MonitoredStatuses, NewHost } from './hosts/host.ts';
export type { Fault, FaultEffect, FaultRule, Faults } from './http/faults.ts';
export type { Lie } from './http/lies.ts';
export type { LoggedRequest } from './http/request-log.ts';
export type { ApiKeys, KeyKind } from './keys.ts';
export type { MetadataOwner } from './metadata/owner.ts';
export type { CheckMonitor, Monitor, NewMonitor } from './monitors/monitor.ts';
export type { OtherOrganization, SimulatorOptions } from './options.ts';
export type { NewService, Service } from './services/store.ts';
export type { TestSide } from './test-side.ts';

/** A running simulator: its address and keys, what it was asked, and the world behind its API. */
export interface Simulator extends ApiKeys, TestSide {
  /** E.g. `http://127.0.0.1:49152`: no path, no slash at the end. */
  readonly url: string;
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  readonly faults: Faults;
  /** What is in the other organization, which {@link SimulatorOptions.otherOrganization} opens. */
  readonly otherOrganization: TestSide;
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
  const world = createWorld(options, newId);
  seed(world, options.hosts ?? 0);
  const other = options.otherOrganization;
  const otherWorld = createWorld(options, newId);
  seed(otherWorld, other?.hosts ?? 0);
  const faults = new FaultRules();
  const appOf = (ofKeys: ApiKeys, ofWorld: World, organization: Organization) =>
    createApp(ofKeys, { errorShape, unknownEndpoint: options.unknownEndpoint ?? 'json' }, (routes) => {
      organizationRoutes(routes, organization);
      addRoutes(routes, ofWorld, options);
    });
  const app = appOf(keys, world, {
    name: options.organization ?? 'example-org',
    displayName: options.organizationDisplayName ?? null,
  });
  const gateway = new Gateway(app, faults, {
    ...(other && {
      otherApp: appOf({ ...keys, apiKey: other.apiKey }, otherWorld, {
        name: other.name ?? 'other-org',
        displayName: null,
      }),
    }),
    latency: options.latency ?? 0,
    keyKind: (header) =>
      other !== undefined && header === other.apiKey ? 'other-organization' : keyKind(keys, header),
    errorBody: (message) => JSON.stringify(errorBody(message, errorShape)),
    onRequest: options.onRequest,
    onEnd: options.onEnd,
  });
  const port = await gateway.listen(options.port ?? 0, host);

  return {
    ...keys,
    ...testSide(world),
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    requests: gateway.requests,
    clearRequests: () => {
      gateway.requests.length = 0;
    },
    faults,
    otherOrganization: testSide(otherWorld),
    close: () => gateway.close(),
  };
}

function addRoutes(routes: FastifyInstance, world: World, options: SimulatorOptions): void {
  hostRoutes(routes, world.hosts, {
    bulkEndpoints: options.bulkEndpoints ?? true,
    customIdentifierEndpoint: options.customIdentifierEndpoint ?? true,
    roleFullnamesNull: options.roleFullnamesNull ?? 'refuse',
  });
  serviceRoutes(routes, world.services);
  metadataRoutes(routes, world.metadata);
  metricRoutes(routes, world.metrics, world.hosts);
  serviceMetricRoutes(routes, world.metrics, world.services);
  monitoringRoutes(routes, world);
  alertRoutes(routes, world.alerts, world.judge.settle);
  downtimeRoutes(routes, world.downtimes);
  annotationRoutes(routes, world.annotations);
  awsRoutes(routes, world.aws);
  channelRoutes(routes);
}
