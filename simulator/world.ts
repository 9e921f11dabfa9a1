import { AlertStore } from './alerts/store.ts';
import { AnnotationStore } from './annotations/store.ts';
import { AwsStore } from './aws/store.ts';
import { DowntimeStore } from './downtimes/store.ts';
import type { NewHost, Host } from './hosts/host.ts';
import { HostStore } from './hosts/store.ts';
import { MetadataStore } from './metadata/store.ts';
import { MetricStore } from './metrics/store.ts';
import { Judge } from './monitors/judge.ts';
import { CheckReports } from './monitors/reports.ts';
import { MonitorStore } from './monitors/store.ts';
import type { SimulatorOptions } from './options.ts';
import { ServiceStore } from './services/store.ts';

/** All that one organization has. */
export interface World {
  readonly hosts: HostStore;
  readonly services: ServiceStore;
  readonly monitors: MonitorStore;
  readonly judge: Judge;
  readonly reports: CheckReports;
  readonly alerts: AlertStore;
  readonly downtimes: DowntimeStore;
  readonly annotations: AnnotationStore;
  readonly metadata: MetadataStore;
  readonly metrics: MetricStore;
  readonly aws: AwsStore;
}

/**
 * An organization in which there is nothing yet.
 *
 * @param newId gives IDs that no other organization has either
 */
export function createWorld(options: SimulatorOptions, newId: () => string): World {
  const services = new ServiceStore();
  const monitors = new MonitorStore(newId, services);
  const alerts = new AlertStore(newId);
  const judge: Judge = new Judge({
    alerts,
    monitors,
    rolesOf: (hostId) => hosts.rolesOf(hostId),
    isSilenced: (subject, at) => downtimes.silences(subject, at),
  });
  const reports = new CheckReports(monitors, judge, alerts);
  const hosts: HostStore = new HostStore(
    newId,
    services,
    {
      added: (id, status, isRetired) => {
        judge.added(id, status, isRetired);
      },
      statusChanges: (id, to) => {
        judge.statusChanges(id, to);
      },
      checksSent: (id, names) => {
        reports.keep(id, names);
      },
    },
    {
      defaultStatus: options.defaultStatus ?? 'working',
      bulkOnUnknown: options.bulkOnUnknown ?? 'nothing',
      retireRetired: options.retireRetired ?? 'not-found',
      omittedCustomIdentifier: options.omittedCustomIdentifier ?? 'clear',
      nameFilter: options.nameFilter ?? 'exact',
    },
  );
  const downtimes: DowntimeStore = new DowntimeStore({
    newId,
    services,
    isMonitor: (id) => monitors.has(id),
    settle: judge.settle,
    rolesWithBlank: options.downtimeRolesWithBlank ?? false,
  });
  return {
    hosts,
    services,
    monitors,
    judge,
    reports,
    alerts,
    downtimes,
    annotations: new AnnotationStore(newId, services),
    metadata: new MetadataStore(hosts, services),
    metrics: new MetricStore(),
    aws: new AwsStore(newId, {
      newServices: options.newAwsServices ?? [],
      rolesWithBlank: options.awsRolesWithBlank ?? false,
      route53: options.awsRoute53Name ?? 'Route 53',
    }),
  };
}

/** Puts a host in place, with what monitors say of it. @throws Error if its ID or custom identifier is taken */
export function addHost({ hosts, judge }: World, given: NewHost): Host {
  const host = hosts.add(given);
  if (given.monitoredStatuses !== undefined) {
    judge.setAll(host.id, given.monitoredStatuses);
  }
  return host;
}
