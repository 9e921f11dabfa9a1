import type { AlertStatus } from '../monitors/monitor.ts';

/** The alert as the API answers it. Times are epoch seconds. */
export interface Alert {
  readonly id: string;
  /** OK once it is closed. */
  readonly status: AlertStatus;
  readonly monitorId: string;
  readonly type: string;
  /** Only of monitors that watch hosts. */
  readonly hostId?: string;
  readonly value?: number;
  readonly message?: string;
  /** Why it was closed. */
  readonly reason?: string;
  /** As a person set it. */
  readonly memo?: string;
  readonly openedAt: number;
  readonly closedAt?: number;
}

/** What a test may say about an alert it opens. */
export interface NewAlert extends Partial<Omit<Alert, 'monitorId'>> {
  readonly monitorId: string;
}
