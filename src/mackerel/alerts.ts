import * as v from '@badrap/valita';
import { type Entries, readEntries } from './entries.ts';
import { asNumber } from './numbers.ts';
import { readPages } from './pages.ts';
import type { Transport } from './transport.ts';

const textOrNull = v.union(v.string(), v.null()).optional();

/** An alert of a reply, as far as this action reads it; other keys are let through. */
const wireAlert = v.object({
  id: v.string(),
  status: v.string(),
  monitorId: v.string(),
  // Whatever they are: one odd field must not make an alert unreadable.
  type: v.unknown().optional(),
  hostId: textOrNull,
  value: v.unknown().optional(),
  message: v.unknown().optional(),
  openedAt: v.unknown().optional(),
  closedAt: v.unknown().optional(),
});
type WireAlert = v.Infer<typeof wireAlert>;

/** An alert that is open. */
export interface Alert {
  readonly id: string;
  /** CRITICAL, WARNING or UNKNOWN, as far as is known today. */
  readonly status: string;
  readonly monitorId: string;
  /** connectivity, host, service, external, check, expression, anomalyDetection or query. */
  readonly type: string;
  /** Only of monitors that watch hosts. */
  readonly hostId: string | undefined;
  readonly message: string;
  /** Epoch seconds. */
  readonly openedAt: number | undefined;
  /** The alert as Mackerel sent it. */
  readonly wire: WireAlert;
}

/** The alerts API. Every method throws MackerelError. */
export class AlertsApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * GET /alerts, all pages: the open alerts of the whole organization, since there is no filter. Closed ones, which
   * no one asked for, are left out.
   */
  async listOpen({ retries }: { retries?: number } = {}): Promise<Entries<Alert>> {
    const path = ['alerts'];
    const listed = await readPages(this.#transport, { resource: 'alert', path, field: 'alerts', retries });
    const { entries, odd } = readEntries(listed, wireAlert, fromWireAlert);
    return { entries: entries.filter(isOpen), odd };
  }
}

function isOpen({ status, wire }: Alert): boolean {
  return asNumber(wire.closedAt) === undefined && status !== 'OK';
}

function fromWireAlert(wire: WireAlert): Alert {
  const { id, status, monitorId, type, hostId, message, openedAt } = wire;
  return {
    id,
    status,
    monitorId,
    type: typeof type === 'string' ? type : 'unknown',
    hostId: hostId ?? undefined,
    message: typeof message === 'string' ? message : '',
    openedAt: asNumber(openedAt),
    wire,
  };
}
