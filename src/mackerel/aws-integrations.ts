import * as v from '@badrap/valita';
import {
  type AwsIntegration,
  type AwsIntegrationSpec,
  type NewAwsIntegrationSpec,
  type Credentials,
  type WireAwsIntegration,
  fromWireAwsIntegration,
  toWireAwsIntegration,
  wireAwsIntegration,
} from './aws-integration.ts';
import type { Transport } from './transport.ts';

/** What every request here is about. */
const INTEGRATION = { resource: 'integration' } as const;

const manyIntegrations = v.object({ aws_integrations: v.array(wireAwsIntegration) });
const externalId = v.object({ externalId: v.string() });
const excludableMetrics = v.record(v.array(v.string()));

/** The AWS integrations API, one method an endpoint. Every method throws MackerelError. */
export class IntegrationsApi {
  readonly #transport: Transport;
  readonly #onSecret: (secret: string) => void;

  /** @param onSecret told every access key ID that a reply holds, before anything else gets to see it */
  constructor(transport: Transport, onSecret: (secret: string) => void) {
    this.#transport = transport;
    this.#onSecret = onSecret;
  }

  /** GET /aws-integrations */
  async list(): Promise<AwsIntegration[]> {
    return this.#list();
  }

  /** GET /aws-integrations/<id> */
  async get(id: string): Promise<AwsIntegration> {
    const path = ['aws-integrations', id];
    return this.#read(
      await this.#transport.request({
        ...INTEGRATION,
        method: 'GET',
        path,
        reply: wireAwsIntegration,
        mismatch: isAnotherThan(id),
      }),
    );
  }

  /**
   * POST /aws-integrations. Where the request may have arrived although no answer came, it is repeated only after
   * looking for the setting it may have made. One of that name that gets into AWS in another way was there before: it
   * is not adopted, and Mackerel refuses the repetition, since names are unique.
   */
  async create(spec: NewAwsIntegrationSpec): Promise<AwsIntegration> {
    const wire = await this.#transport.request({
      ...INTEGRATION,
      isCollection: true,
      creates: true,
      method: 'POST',
      path: ['aws-integrations'],
      body: toWireAwsIntegration(spec, { clearing: false }),
      reply: wireAwsIntegration,
      mismatch: ({ name }) => (name === spec.name ? undefined : `it is about the AWS integration ${name}`),
      repeat: {
        lookFirst: async () => {
          const made = (await this.#list(0)).find(({ name }) => name === spec.name);
          return made !== undefined && hasCredentials(made, spec.credentials) ? made.wire : undefined;
        },
      },
    });
    return this.#read(wire);
  }

  /** PUT /aws-integrations/<id>. Replaces everything but the way in, which stays where the spec has none. */
  async update(id: string, spec: AwsIntegrationSpec): Promise<AwsIntegration> {
    const wire = await this.#transport.request({
      ...INTEGRATION,
      method: 'PUT',
      path: ['aws-integrations', id],
      body: toWireAwsIntegration(spec, { clearing: true }),
      reply: wireAwsIntegration,
      mismatch: isAnotherThan(id),
    });
    return this.#read(wire);
  }

  /** DELETE /aws-integrations/<id>. @returns the setting as it was */
  async delete(id: string): Promise<AwsIntegration> {
    const path = ['aws-integrations', id];
    return this.#read(
      await this.#transport.request({
        ...INTEGRATION,
        method: 'DELETE',
        path,
        reply: wireAwsIntegration,
        mismatch: isAnotherThan(id),
      }),
    );
  }

  /** POST /aws-integrations-external-id. Not repeated where it may have arrived: no list tells which IDs were issued. */
  async generateExternalId(): Promise<string> {
    const reply = await this.#transport.request({
      resource: 'external ID',
      isCollection: true,
      creates: true,
      method: 'POST',
      path: ['aws-integrations-external-id'],
      reply: externalId,
      repeat: 'never',
    });
    return reply.externalId;
  }

  /** GET /aws-integrations-excludable-metrics. @returns metric names by AWS service name */
  async excludableMetrics(): Promise<Record<string, string[]>> {
    const path = ['aws-integrations-excludable-metrics'];
    return this.#transport.request({
      ...INTEGRATION,
      isCollection: true,
      method: 'GET',
      path,
      reply: excludableMetrics,
    });
  }

  async #list(retries?: number): Promise<AwsIntegration[]> {
    const reply = await this.#transport.request({
      ...INTEGRATION,
      isCollection: true,
      method: 'GET',
      path: ['aws-integrations'],
      reply: manyIntegrations,
      ...(retries !== undefined && { retries }),
    });
    const unique = new Map(reply.aws_integrations.map((wire) => [wire.id, wire]));
    return [...unique.values()].map((wire) => this.#read(wire));
  }

  #read(wire: WireAwsIntegration): AwsIntegration {
    if (wire.key) this.#onSecret(wire.key);
    return fromWireAwsIntegration(wire);
  }
}

function isAnotherThan(asked: string): (reply: WireAwsIntegration) => string | undefined {
  return ({ id }) => (id === asked ? undefined : `it is about the AWS integration ${id}`);
}

/** Whether a setting gets into AWS in this way, as far as Mackerel tells. */
export function hasCredentials({ key, roleArn, externalId }: AwsIntegration, credentials: Credentials): boolean {
  return credentials.by === 'key'
    ? key === credentials.key
    : roleArn === credentials.roleArn && externalId === credentials.externalId;
}
