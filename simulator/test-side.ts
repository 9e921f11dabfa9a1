import type { Alert, NewAlert } from './alerts/alert.ts';
import type { GraphAnnotation, NewGraphAnnotation } from './annotations/annotation.ts';
import type { NewAwsIntegration, StoredAwsIntegration } from './aws/integration.ts';
import type { Downtime, NewDowntime } from './downtimes/downtime.ts';
import type { Check, Host, MonitoredStatus, MonitoredStatuses, NewHost } from './hosts/host.ts';
import type { MetadataOwner } from './metadata/owner.ts';
import type { CheckMonitor, Monitor, NewMonitor } from './monitors/monitor.ts';
import type { NewService, Service } from './services/store.ts';
import type { World } from './world.ts';
import { addHost } from './world.ts';

/** The world behind the API, where agents post, monitors judge and people click: for tests. */
export interface TestSide {
  /** Puts a host in place, as if it had been there before. @throws Error if its ID or custom identifier is taken */
  addHost(host?: NewHost): Host;
  /** Changes a host as someone else would, between two requests. Roles are replaced. @throws Error for an unknown ID */
  changeHost(id: string, changes: Omit<NewHost, 'id'>): Host;
  /** The host with this ID, retired or not. */
  host(id: string): Host | undefined;
  /** Every host, retired ones too, in the order in which they came. */
  allHosts(): Host[];
  /** The checks that were stored with a host, which the API never shows. */
  checks(id: string): readonly Check[];
  setMetricNames(id: string, names: readonly string[]): void;

  /** Every service and its roles, those that hosts were ever given included, in the order in which they came. */
  roles(): Record<string, string[]>;
  /** Every service as the API answers it. */
  services(): Service[];
  /** Puts a service in place, or adds roles to it. */
  addService(service: NewService): Service;

  /** Every monitor but check monitors. */
  monitors(): Monitor[];
  /** Puts a monitor in place. With a `delay` (milliseconds) it says late what {@link setMonitoredStatus} is told. */
  addMonitor(monitor?: NewMonitor): Monitor;
  checkMonitors(): CheckMonitor[];
  addCheckMonitor(check?: Partial<CheckMonitor> & { readonly delay?: number }): CheckMonitor;
  /** Takes a monitor or check monitor away; what it said of hosts stays. */
  removeMonitor(id: string): void;
  /**
   * What all monitors say of a host from now on, whatever its status. A function is called for each reading, with its
   * number from 1.
   */
  setMonitoredStatuses(id: string, statuses: MonitoredStatuses): void;
  /**
   * How it really is. The monitor says so `delay` milliseconds later (default: its own delay), and in maintenance or
   * poweroff not at all: there the time begins when the host is back.
   */
  setMonitoredStatus(id: string, status: MonitoredStatus, options?: { readonly delay?: number }): void;

  /** Every alert, closed ones too, the oldest first. */
  alerts(): Alert[];
  /** Opens an alert, such as one of a service or of an external monitor. By default of type host, CRITICAL, now. */
  openAlert(alert: NewAlert): Alert;
  /** Closes an alert. @throws Error for an unknown ID */
  closeAlert(id: string, reason?: string): Alert;

  downtimes(): Downtime[];
  /** Puts a downtime in place: by default it begins now, for an hour. @throws Error if the API would refuse its scopes */
  addDowntime(downtime?: NewDowntime): Downtime;
  /** Deletes a downtime as someone else would. @throws Error for an unknown ID */
  removeDowntime(id: string): void;

  graphAnnotations(): GraphAnnotation[];
  /** Puts an annotation in place: by default it is of now. @throws Error if the API would refuse it */
  addGraphAnnotation(annotation: NewGraphAnnotation): GraphAnnotation;
  /** Deletes an annotation as someone else would. @throws Error for an unknown ID */
  removeGraphAnnotation(id: string): void;

  /** All metadata of a host, service or role, by namespace. */
  metadata(owner: MetadataOwner): Record<string, unknown>;
  /** Writes metadata as someone else would. @throws Error if the API would refuse it */
  setMetadata(owner: MetadataOwner, namespace: string, value: unknown): void;
  /** Deletes metadata as someone else would. @throws Error if there is none */
  removeMetadata(owner: MetadataOwner, namespace: string): void;

  /** Every AWS-integration setting, with the secret key that the API never shows. */
  awsIntegrations(): StoredAwsIntegration[];
  /** Puts a setting in place; its external ID counts as issued. @throws Error if the API would refuse it */
  addAwsIntegration(integration?: NewAwsIntegration): StoredAwsIntegration;
  /** Makes an external ID count as issued by this Mackerel. */
  acceptExternalId(externalId: string): void;
}

/** The test side of a world. */
export function testSide(world: World): TestSide {
  const { hosts, services, monitors, judge, alerts, downtimes, annotations, metadata, aws } = world;
  return {
    addHost: (given = {}) => addHost(world, given),
    changeHost: (id, { monitoredStatuses, ...changes }) => {
      const host = hosts.change(id, changes);
      if (monitoredStatuses !== undefined) {
        judge.setAll(id, monitoredStatuses);
      }
      return host;
    },
    host: (id) => hosts.find(id),
    allHosts: () => hosts.all(),
    checks: (id) => hosts.checks(id),
    setMetricNames: (id, names) => {
      hosts.setMetricNames(id, names);
    },

    roles: () => services.rolesByService(),
    services: () => services.list(),
    addService: (given) => services.add(given),

    monitors: () => monitors.list(),
    addMonitor: (given = {}) => monitors.add(given),
    checkMonitors: () => monitors.checks(),
    addCheckMonitor: (given = {}) => monitors.addCheck(given),
    removeMonitor: (id) => {
      monitors.remove(id);
    },
    setMonitoredStatuses: (id, statuses) => {
      hosts.get(id);
      judge.setAll(id, statuses);
    },
    setMonitoredStatus: (id, status, { delay } = {}) => {
      hosts.get(id);
      judge.set(id, status, delay);
    },

    alerts: () => {
      judge.settle();
      return alerts.all();
    },
    openAlert: (given) => alerts.open(given),
    closeAlert: (id, reason) => alerts.close(id, reason, Math.floor(Date.now() / 1000)),

    downtimes: () => downtimes.all(),
    addDowntime: (given = {}) => downtimes.add(given),
    removeDowntime: (id) => {
      downtimes.delete(id);
    },

    graphAnnotations: () => annotations.all(),
    addGraphAnnotation: (given) => annotations.add(given),
    removeGraphAnnotation: (id) => {
      annotations.delete(id);
    },

    metadata: (owner) => metadata.all(owner),
    setMetadata: (owner, namespace, value) => {
      metadata.put(owner, namespace, value);
    },
    removeMetadata: (owner, namespace) => {
      metadata.delete(owner, namespace);
    },

    awsIntegrations: () => aws.all(),
    addAwsIntegration: (given = {}) => aws.add(given),
    acceptExternalId: (externalId) => {
      aws.acceptExternalId(externalId);
    },
  };
}
