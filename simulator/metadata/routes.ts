import type { FastifyInstance } from 'fastify';
import { badRequest } from '../errors.ts';
import { read, readWrite } from '../keys.ts';
import type { MetadataOwner } from './owner.ts';
import type { MetadataStore } from './store.ts';

interface Params {
  readonly id?: string;
  readonly service?: string;
  readonly role?: string;
  readonly namespace?: string;
}

/** "limited to 100KB": the stricter reading, in bytes of the body as sent. */
const MAX_BYTES = 100_000;

/** Below which path each kind of owner has its metadata. */
const OWNERS: readonly (readonly [string, (params: Params) => MetadataOwner])[] = [
  ['/hosts/:id', ({ id = '' }) => ({ host: id })],
  ['/services/:service', ({ service = '' }) => ({ service })],
  ['/services/:service/roles/:role', ({ service = '', role = '' }) => ({ service, role })],
];

/** The endpoints of the document "Metadata", under the prefix of `app`. */
export function metadataRoutes(app: FastifyInstance, metadata: MetadataStore): void {
  for (const [owner, ownerOf] of OWNERS) {
    app.get<{ Params: Params }>(`${owner}/metadata`, { config: read }, ({ params }) => ({
      metadata: metadata.list(ownerOf(params)),
    }));

    app.get<{ Params: Params }>(`${owner}/metadata/:namespace`, { config: read }, ({ params }, reply) => {
      const { value, updatedAt } = metadata.get(ownerOf(params), params.namespace ?? '');
      return reply
        .header('last-modified', updatedAt.toUTCString())
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(value));
    });

    app.put<{ Params: Params }>(
      `${owner}/metadata/:namespace`,
      { config: readWrite, bodyLimit: MAX_BYTES },
      ({ params, body }) => {
        if (body === undefined) {
          throw badRequest('A JSON body is required.');
        }
        metadata.put(ownerOf(params), params.namespace ?? '', body);
        return { success: true };
      },
    );

    app.delete<{ Params: Params }>(`${owner}/metadata/:namespace`, { config: readWrite }, ({ params }) => {
      metadata.delete(ownerOf(params), params.namespace ?? '');
      return { success: true };
    });
  }
}
