import type { Monitor, MonitorsApi } from '../../mackerel/monitors.ts';

/** Monitors by ID, read once it is known that they are needed. */
export class MonitorNames {
  readonly #api: MonitorsApi;
  #monitors: ReadonlyMap<string, Monitor> = new Map();
  #isRead = false;

  constructor(api: MonitorsApi) {
    this.#api = api;
  }

  /** As far as they were read. */
  get monitors(): ReadonlyMap<string, Monitor> {
    return this.#monitors;
  }

  /** Reads them once more: one may be new. @returns as `read` */
  async readAgain(): Promise<Error | undefined> {
    this.#api.forget();
    this.#isRead = false;
    return this.read();
  }

  /** @returns why they could not be read; undefined: they were, now or before */
  async read(): Promise<Error | undefined> {
    if (this.#isRead) return undefined;
    try {
      this.#monitors = await this.#api.byId({ retries: 0 });
      this.#isRead = true;
      return undefined;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return error;
    }
  }
}
