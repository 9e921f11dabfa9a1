import type { FastifyInstance } from 'fastify';
import { read, readWrite } from '../keys.ts';
import type { DowntimeParam } from './downtime.ts';
import { downtimeParam } from './schemas.ts';
import type { DowntimeStore } from './store.ts';

interface ById {
  Params: { id: string };
}

/** The endpoints of the document "Downtime", under the prefix of `app`. There is none that answers a single one. */
export function downtimeRoutes(app: FastifyInstance, downtimes: DowntimeStore): void {
  app.get('/downtimes', { config: read }, () => ({ downtimes: downtimes.list() }));

  app.post<{ Body: DowntimeParam }>('/downtimes', { config: readWrite, schema: { body: downtimeParam } }, (request) =>
    downtimes.create(request.body),
  );

  app.put<ById & { Body: DowntimeParam }>(
    '/downtimes/:id',
    { config: readWrite, schema: { body: downtimeParam } },
    (request) => downtimes.update(request.params.id, request.body),
  );

  app.delete<ById>('/downtimes/:id', { config: readWrite }, (request) => downtimes.delete(request.params.id));
}
