import * as v from '@badrap/valita';
import { MackerelError } from './errors.ts';
import type { Transport } from './transport.ts';

/** What metadata belongs to. */
export type MetadataOwner = { readonly service: string } | { readonly host: string };

/** Names of services; of no other form can one be put into a path without care. */
export const SERVICE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{1,62}$/;

const METADATA = { resource: 'metadata' } as const;

const success = v.object({ success: v.literal(true) });
// Each entry is read by itself: an odd one must not make the others unreadable.
const manyNamespaces = v.object({ metadata: v.array(v.unknown()) });
const oneNamespace = v.object({ namespace: v.string() });

/** The metadata API, for services and hosts. Every method throws MackerelError. */
export class MetadataApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** GET …/metadata: the namespaces that there are. */
  async list(owner: MetadataOwner): Promise<string[]> {
    const reply = await this.#transport.request({
      ...METADATA,
      method: 'GET',
      path: pathOf(owner),
      reply: manyNamespaces,
    });
    return reply.metadata.flatMap((entry) => {
      const read = oneNamespace.try(entry, { mode: 'passthrough' });
      return read.ok ? [read.value.namespace] : [];
    });
  }

  /** GET …/metadata/<namespace>. @returns its JSON, or undefined where Mackerel says that there is none */
  async get(owner: MetadataOwner, namespace: string): Promise<unknown> {
    const path = [...pathOf(owner), namespace];
    return unlessGone(this.#transport.request({ ...METADATA, method: 'GET', path, reply: v.unknown() }));
  }

  /** PUT …/metadata/<namespace>: whoever writes last has the say. */
  async put(owner: MetadataOwner, namespace: string, value: unknown): Promise<void> {
    const path = [...pathOf(owner), namespace];
    await this.#transport.request({ ...METADATA, method: 'PUT', path, body: value, reply: success });
  }

  /** DELETE …/metadata/<namespace>: one that is gone already is fine. */
  async delete(owner: MetadataOwner, namespace: string): Promise<void> {
    const path = [...pathOf(owner), namespace];
    await unlessGone(this.#transport.request({ ...METADATA, method: 'DELETE', path, reply: success }));
  }
}

function pathOf(owner: MetadataOwner): string[] {
  return 'service' in owner ? ['services', owner.service, 'metadata'] : ['hosts', owner.host, 'metadata'];
}

async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof MackerelError && error.isNotFound) return undefined;
    throw error;
  }
}
