import type { FastifyInstance } from 'fastify';
import { NAME_PATTERN } from '../hosts/roles.ts';
import { read, readWrite } from '../keys.ts';
import type { NameAndMemo, ServiceStore } from './store.ts';

interface OfService {
  Params: { service: string };
}

interface OfRole {
  Params: { service: string; role: string };
}

const nameAndMemo = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', pattern: NAME_PATTERN }, memo: { type: 'string' } },
} as const;

/** The endpoints of the document "Services", but for metric names, under the prefix of `app`. */
export function serviceRoutes(app: FastifyInstance, services: ServiceStore): void {
  app.get('/services', { config: read }, () => ({ services: services.list() }));

  app.post<{ Body: NameAndMemo }>('/services', { config: readWrite, schema: { body: nameAndMemo } }, (request) =>
    services.create(request.body),
  );

  app.delete<OfService>('/services/:service', { config: readWrite }, ({ params }) => services.delete(params.service));

  app.get<OfService>('/services/:service/roles', { config: read }, ({ params }) => ({
    roles: services.roles(params.service),
  }));

  app.post<OfService & { Body: NameAndMemo }>(
    '/services/:service/roles',
    { config: readWrite, schema: { body: nameAndMemo } },
    ({ params, body }) => services.createRole(params.service, body),
  );

  app.delete<OfRole>('/services/:service/roles/:role', { config: readWrite }, ({ params }) =>
    services.deleteRole(params.service, params.role),
  );
}
