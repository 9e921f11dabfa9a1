import * as v from '@badrap/valita';
import type { Transport } from './transport.ts';

const manyServices = v.object({ services: v.array(v.object({ name: v.string(), roles: v.unknown().optional() })) });

/** A service, and the bare names of its roles. */
export interface Service {
  readonly name: string;
  readonly roles: readonly string[];
}

/** The services API, what this action needs of it. */
export class ServicesApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** GET /services: all of them. @throws MackerelError */
  async list(): Promise<Service[]> {
    const reply = await this.#transport.request({
      resource: 'service',
      isCollection: true,
      method: 'GET',
      path: ['services'],
      reply: manyServices,
    });
    return reply.services.map(({ name, roles }) => ({
      name,
      roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    }));
  }
}
