import { HostsApi } from './hosts.ts';
import { getOrganization, type Organization } from './organization.ts';
import { Transport, type TransportOptions } from './transport.ts';

/** The Mackerel API as every step needs it. IntegrationsApi works on the same transport, and is loaded by its operations. */
export class Mackerel {
  readonly hosts: HostsApi;
  readonly transport: Transport;

  /** @param options how it is reached; or what reaches it already */
  constructor(options: TransportOptions | Transport) {
    this.transport = options instanceof Transport ? options : new Transport(options);
    this.hosts = new HostsApi(this.transport);
  }

  /** The same, whose requests are over at the latest when the deadline is aborted, those in flight included. */
  until(deadline: AbortSignal): Mackerel {
    return new Mackerel(this.transport.until(deadline));
  }

  /** The organization that the API key belongs to; asked once, best effort. @throws MackerelError */
  async organization(): Promise<Organization> {
    return getOrganization(this.transport);
  }

  /**
   * Makes sure that it is Mackerel who answers, and with the right key: before a 404 is believed, something that must be
   * there is asked for (contract, "Evidence").
   *
   * @returns the organization that the API key belongs to
   * @throws MackerelError where that can't be shown
   */
  async confirm(): Promise<Organization> {
    return getOrganization(this.transport, { retries: undefined });
  }

  /** Lets go of open connections, so that the process can end. */
  close(): void {
    this.transport.close();
  }
}
