import { AwsIntegrations } from './aws-integrations.ts';
import { Hosts } from './hosts.ts';
import { getOrganization } from './organization.ts';
import { Transport, type TransportOptions } from './transport.ts';

export interface MackerelOptions extends TransportOptions {
  /** Told every secret that a reply holds, before anything else gets to see it. */
  onSecret?: ((secret: string) => void) | undefined;
}

/** The Mackerel API, one property or method for each of its resources. */
export class Mackerel {
  readonly hosts: Hosts;
  readonly awsIntegrations: AwsIntegrations;
  readonly #transport: Transport;

  constructor({ onSecret = () => undefined, ...options }: MackerelOptions) {
    this.#transport = new Transport(options);
    this.hosts = new Hosts(this.#transport);
    this.awsIntegrations = new AwsIntegrations(this.#transport, onSecret);
  }

  /** The organization that the API key belongs to. @throws MackerelError */
  async organization(): Promise<{ name: string }> {
    return getOrganization(this.#transport);
  }

  /** Lets go of open connections, so that the process can end. */
  close(): void {
    this.#transport.close();
  }
}
