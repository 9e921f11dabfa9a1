export const RECURRENCE_TYPES = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const;
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** How often a downtime comes again. */
export interface Recurrence {
  readonly type: (typeof RECURRENCE_TYPES)[number];
  readonly interval: number;
  /** Only for `weekly`. */
  readonly weekdays?: readonly (typeof WEEKDAYS)[number][];
  /** Epoch seconds. */
  readonly until?: number;
}

/** What a downtime is about: services and roles by name, monitors by ID. */
export interface Scopes {
  readonly serviceScopes?: readonly string[];
  readonly serviceExcludeScopes?: readonly string[];
  readonly roleScopes?: readonly string[];
  readonly roleExcludeScopes?: readonly string[];
  readonly monitorScopes?: readonly string[];
  readonly monitorExcludeScopes?: readonly string[];
}

/** The body of "register a downtime" and "update a downtime". */
export interface DowntimeParam extends Scopes {
  readonly name: string;
  readonly memo?: string;
  /** Epoch seconds. */
  readonly start: number;
  /** Minutes. */
  readonly duration: number;
  readonly recurrence?: Recurrence;
}

/** The downtime object as the API answers it: what was not given is left out. */
export interface Downtime extends DowntimeParam {
  readonly id: string;
}

/** What a test may say about a downtime it adds; whatever it leaves out gets a plain default. */
export type NewDowntime = Partial<Downtime>;
