import { badRequest, notFound } from '../errors.ts';
import type { AlertStatus } from '../monitors/monitor.ts';
import type { Alert, NewAlert } from './alert.ts';

/** A page of the list; `nextId` only if there is more. */
export interface AlertPage {
  readonly alerts: readonly Alert[];
  readonly nextId?: string;
}

interface AlertRecord {
  alert: Alert;
  /** When it came in among all alerts; times are only whole seconds. */
  readonly serial: number;
}

const isOpen = ({ closedAt }: Alert): boolean => closedAt === undefined;

const newestFirst = (one: AlertRecord, other: AlertRecord): number =>
  other.alert.openedAt - one.alert.openedAt || other.serial - one.serial;

/** The alerts of one organization (document "Alerts"). */
export class AlertStore {
  readonly #newId: () => string;
  readonly #alerts = new Map<string, AlertRecord>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /**
   * Alerts, the newest first.
   *
   * @param nextId an alert: only older ones than this are listed, be it closed meanwhile
   * @throws MackerelError 400 for an unknown `nextId`
   */
  list(withClosed: boolean, limit: number, nextId?: string): AlertPage {
    const after = nextId === undefined ? undefined : this.#alerts.get(nextId);
    if (nextId !== undefined && after === undefined) {
      throw badRequest('nextId is invalid.');
    }
    const found = [...this.#alerts.values()]
      .filter((record) => withClosed || isOpen(record.alert))
      .filter((record) => after === undefined || newestFirst(after, record) < 0)
      .sort(newestFirst)
      .map(({ alert }) => alert);
    const alerts = found.slice(0, limit);
    const last = alerts.at(-1);
    return found.length > limit && last !== undefined ? { alerts, nextId: last.id } : { alerts };
  }

  /** @throws MackerelError 404 */
  get(id: string): Alert {
    return this.#known(id).alert;
  }

  /** @throws MackerelError 404 */
  setMemo(id: string, memo: string): { id: string; memo: string } {
    const record = this.#known(id);
    record.alert = { ...record.alert, memo };
    return { id, memo };
  }

  /** Closes an alert; one that is closed stays as it is. @throws MackerelError 404 */
  close(id: string, reason: string | undefined, at: number): Alert {
    const record = this.#known(id);
    if (isOpen(record.alert)) {
      record.alert = {
        ...record.alert,
        status: 'OK',
        ...(reason === undefined ? {} : { reason }),
        closedAt: Math.max(at, record.alert.openedAt),
      };
    }
    return record.alert;
  }

  // What follows is not in the API: monitors judge, and tests open alerts.

  /** Opens an alert. @throws Error if its ID is taken */
  open(given: NewAlert): Alert {
    const alert: Alert = {
      id: this.#newId(),
      status: 'CRITICAL',
      type: 'host',
      openedAt: Math.floor(Date.now() / 1000),
      ...given,
    };
    if (this.#alerts.has(alert.id)) {
      throw new Error(`There is an alert with the ID ${alert.id} already.`);
    }
    this.#alerts.set(alert.id, { alert, serial: this.#alerts.size });
    return alert;
  }

  /** What an open alert says now. A closed one stays as it is. */
  change(id: string, status: AlertStatus, message: string | undefined): void {
    const record = this.#known(id);
    if (isOpen(record.alert)) {
      record.alert = { ...record.alert, status, ...(message === undefined ? {} : { message }) };
    }
  }

  isOpen(id: string): boolean {
    return isOpen(this.#known(id).alert);
  }

  /** Every alert, the oldest first. */
  all(): Alert[] {
    return [...this.#alerts.values()].sort((one, other) => newestFirst(other, one)).map(({ alert }) => alert);
  }

  memo(id: string): string {
    return this.#known(id).alert.memo ?? '';
  }

  #known(id: string): AlertRecord {
    const record = this.#alerts.get(id);
    if (record === undefined) {
      throw notFound('Alert');
    }
    return record;
  }
}
