import type { FastifyInstance } from 'fastify';
import { read, readWrite, write } from '../keys.ts';
import type { HostFilter } from './filter.ts';
import type { HostStatus } from './host.ts';
import type { HostBody } from './param.ts';
import { readHostParam } from './param.ts';
import { normalRoleFullname } from './roles.ts';
import * as schemas from './schemas.ts';
import type { HostStore } from './store.ts';

interface ById {
  Params: { id: string };
}

const success = { success: true };

/** Where documents and clients disagree, or an older Mackerel is played; see SimulatorOptions. */
export interface HostRouteOptions {
  readonly bulkEndpoints: boolean;
  readonly customIdentifierEndpoint: boolean;
  readonly roleFullnamesNull: 'refuse' | 'none';
}

/** The host endpoints of the document "hosts", under the prefix of `app`. */
export function hostRoutes(app: FastifyInstance, hosts: HostStore, options: HostRouteOptions): void {
  app.post<{ Body: HostBody }>('/hosts', { config: readWrite, schema: { body: schemas.hostParam } }, (request) => ({
    id: hosts.register(readHostParam(request.body)),
  }));

  for (const path of ['/hosts', '/hosts.json']) {
    app.get<{ Querystring: HostFilter }>(
      path,
      { config: read, schema: { querystring: schemas.listQuery } },
      (request) => ({
        hosts: hosts.list(request.query),
      }),
    );
  }

  app.get<ById>('/hosts/:id', { config: read }, (request) => ({ host: hosts.get(request.params.id) }));

  app.put<ById & { Body: HostBody }>(
    '/hosts/:id',
    { config: readWrite, schema: { body: schemas.hostParam } },
    (request) => {
      hosts.update(request.params.id, readHostParam(request.body));
      return { id: request.params.id };
    },
  );

  app.post<ById & { Body: { status: HostStatus } }>(
    '/hosts/:id/status',
    { config: readWrite, schema: { body: schemas.statusParam } },
    (request) => {
      hosts.setStatus(request.params.id, request.body.status);
      return success;
    },
  );

  app.put<ById & { Body: { roleFullnames: string[] | null } }>(
    '/hosts/:id/role-fullnames',
    { config: write, schema: { body: schemas.rolesParam(options.roleFullnamesNull) } },
    (request) => {
      hosts.setRoles(request.params.id, (request.body.roleFullnames ?? []).map(normalRoleFullname));
      return success;
    },
  );

  app.post<ById>(
    '/hosts/:id/retire',
    { config: { ...readWrite, bodyIsOptional: true }, schema: { body: schemas.retireParam } },
    (request) => {
      hosts.retire(request.params.id);
      return success;
    },
  );

  if (options.bulkEndpoints) {
    bulkRoutes(app, hosts);
  }
  if (options.customIdentifierEndpoint) {
    customIdentifierRoute(app, hosts);
  }
}

function customIdentifierRoute(app: FastifyInstance, hosts: HostStore): void {
  app.get<{ Params: { customIdentifier: string }; Querystring: { caseInsensitive?: 'true' | 'false' } }>(
    '/hosts-by-custom-identifier/:customIdentifier',
    { config: read, schema: { querystring: schemas.customIdentifierQuery } },
    (request) => ({
      host: hosts.getByCustomIdentifier(request.params.customIdentifier, request.query.caseInsensitive === 'true'),
    }),
  );
}

function bulkRoutes(app: FastifyInstance, hosts: HostStore): void {
  app.post<{ Body: { status: HostStatus; ids: string[] } }>(
    '/hosts/bulk-update-statuses',
    { config: readWrite, schema: { body: schemas.bulkStatusParam } },
    (request) => {
      hosts.setStatuses(request.body.ids, request.body.status);
      return success;
    },
  );

  app.post<{ Body: { ids: string[] } }>(
    '/hosts/bulk-retire',
    { config: readWrite, schema: { body: schemas.bulkRetireParam } },
    (request) => {
      hosts.retireAll(request.body.ids);
      return success;
    },
  );
}
