import * as v from '@badrap/valita';
import { type Entries, readEntries } from './entries.ts';
import { readPages } from './pages.ts';
import type { Transport } from './transport.ts';

const manyMonitors = v.object({ monitors: v.array(v.unknown()) });

const wireMonitor = v.object({
  id: v.string(),
  name: v.string(),
  // Whatever they are: one odd field must not make a monitor unreadable.
  type: v.unknown().optional(),
  service: v.unknown().optional(),
});

/** A monitor, be it one of the organization's settings or a check monitor that agents report on. */
export interface Monitor {
  readonly id: string;
  readonly name: string;
  /** `check` for a check monitor, else as Mackerel says. */
  readonly type: string;
  /** The service of a monitor of type `service`, and of type `external` if it has one. */
  readonly service: string | undefined;
}

/** The monitors API, what this action needs of it. Every method throws MackerelError. */
export class MonitorsApi {
  readonly #transport: Transport;
  #all: Promise<ReadonlyMap<string, Monitor>> | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** GET /monitors: every monitor but check monitors. */
  async list({ retries }: { retries?: number } = {}): Promise<Entries<Monitor>> {
    const reply = await this.#transport.request({
      resource: 'monitor',
      isCollection: true,
      method: 'GET',
      path: ['monitors'],
      reply: manyMonitors,
      ...(retries !== undefined && { retries }),
    });
    return readEntries(reply.monitors, wireMonitor, ({ id, name, type, service }) => ({
      id,
      name,
      type: typeof type === 'string' ? type : 'unknown',
      service: typeof service === 'string' && service !== '' ? service : undefined,
    }));
  }

  /** GET /monitoring/checks, all pages. */
  async listChecks({ retries }: { retries?: number } = {}): Promise<Entries<Monitor>> {
    const path = ['monitoring', 'checks'];
    const listed = await readPages(this.#transport, { resource: 'monitor', path, field: 'checks', retries });
    return readEntries(listed, wireMonitor, ({ id, name }) => ({ id, name, type: 'check', service: undefined }));
  }

  /** Monitors and check monitors by ID; read once, and again only where that failed. */
  async byId(options: { retries?: number } = {}): Promise<ReadonlyMap<string, Monitor>> {
    const reading = (this.#all ??= this.#readAll(options));
    try {
      return await reading;
    } catch (error) {
      if (this.#all === reading) this.#all = undefined;
      throw error;
    }
  }

  /** What was read may be out of date. */
  forget(): void {
    this.#all = undefined;
  }

  async #readAll(options: { retries?: number }): Promise<ReadonlyMap<string, Monitor>> {
    const [monitors, checks] = await Promise.all([this.list(options), this.listChecks(options)]);
    return new Map([...checks.entries, ...monitors.entries].map((monitor) => [monitor.id, monitor]));
  }
}
