import { HostsApi } from './hosts.ts';
import { getOrganization } from './organization.ts';
import { Transport, type TransportOptions } from './transport.ts';

/** The Mackerel API as every step needs it. IntegrationsApi works on the same transport, and is loaded by its operations. */
export class Mackerel {
  readonly hosts: HostsApi;
  readonly transport: Transport;

  constructor(options: TransportOptions) {
    this.transport = new Transport(options);
    this.hosts = new HostsApi(this.transport);
  }

  /**
   * The organization that the API key belongs to.
   *
   * @param options how often the question is repeated; default: not at all
   * @throws MackerelError
   */
  async organization(options: { retries?: number } = {}): Promise<{ name: string }> {
    return getOrganization(this.transport, options);
  }

  /** Lets go of open connections, so that the process can end. */
  close(): void {
    this.transport.close();
  }
}
