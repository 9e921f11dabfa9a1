/** The statuses of a host, as the documents list them. */
export const HOST_STATUSES = ['standby', 'working', 'maintenance', 'poweroff'] as const;
export type HostStatus = (typeof HOST_STATUSES)[number];

/** A network interface, as sent or as answered. Where both forms are sent, the plural one wins. */
export interface Interface {
  readonly name: string;
  readonly macAddress?: string;
  readonly ipv4Addresses?: readonly string[];
  readonly ipv6Addresses?: readonly string[];
  readonly ipAddress?: string;
  readonly ipv6Address?: string;
  readonly [other: string]: unknown;
}

/** A check monitoring item. Accepted when a host is registered or updated, never answered. */
export interface Check {
  readonly name: string;
  readonly memo?: string;
}

/** The host object as the API answers it. Times are epoch seconds. */
export interface Host {
  readonly id: string;
  readonly name: string;
  readonly displayName?: string;
  readonly customIdentifier?: string;
  readonly createdAt: number;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly interfaces: readonly Interface[];
  readonly size: 'standard' | 'micro';
  readonly status: HostStatus;
  readonly memo: string;
  readonly isRetired: boolean;
  readonly retiredAt?: number;
  /** Service to its roles. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

/** The body of "register a host" and "update a host". */
export interface HostParam {
  readonly name: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly displayName?: string;
  /** null and "" both mean: none. */
  readonly customIdentifier?: string | null;
  readonly memo?: string;
  readonly interfaces?: readonly Interface[];
  readonly roleFullnames?: readonly string[];
  readonly checks?: readonly Check[];
}

/** What a test may say about a host it adds; whatever it leaves out gets a plain default. */
export interface NewHost extends Partial<HostParam> {
  readonly id?: string;
  readonly status?: HostStatus;
  readonly size?: 'standard' | 'micro';
  /** Epoch seconds. */
  readonly createdAt?: number;
  readonly isRetired?: boolean;
  /** Epoch seconds. */
  readonly retiredAt?: number;
  readonly metricNames?: readonly string[];
  readonly monitoredStatuses?: MonitoredStatuses;
}

/** One monitor's view of a host, as the API answers it. `detail` comes with check monitors only. */
export interface MonitoredStatus {
  readonly monitorId: string;
  readonly status: 'OK' | 'CRITICAL' | 'WARNING' | 'UNKNOWN';
  readonly detail?: { readonly type: string; readonly message: string; readonly memo?: string };
}

/** A fixed list, or what to answer to the n-th reading (from 1) of this host's monitored statuses. */
export type MonitoredStatuses = readonly MonitoredStatus[] | ((reading: number) => readonly MonitoredStatus[]);
