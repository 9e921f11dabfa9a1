export const ALERT_STATUSES = ['OK', 'CRITICAL', 'WARNING', 'UNKNOWN'] as const;
export type AlertStatus = (typeof ALERT_STATUSES)[number];

/** A monitor as the API answers it. What else there is depends on its type, and is kept as given. */
export interface Monitor {
  readonly id: string;
  /** connectivity, host, service, external, expression, anomalyDetection or query. */
  readonly type: string;
  readonly name: string;
  /** The service of a monitor of type `service`, and of type `external` if it has one. */
  readonly service?: string;
  /** Services and role full names whose hosts are watched; none: all. */
  readonly scopes?: readonly string[];
  readonly [field: string]: unknown;
}

/** What a test may say about a monitor it adds; whatever it leaves out gets a plain default. */
export interface NewMonitor {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string;
  readonly service?: string;
  readonly scopes?: readonly string[];
  /** How many milliseconds it judges late; default 0. Never answered. */
  readonly delay?: number;
  readonly [field: string]: unknown;
}

/** A check monitor as the API answers it. */
export interface CheckMonitor {
  readonly id: string;
  readonly name: string;
}
