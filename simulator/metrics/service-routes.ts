import type { FastifyInstance } from 'fastify';
import { badRequest } from '../errors.ts';
import { read, readWrite } from '../keys.ts';
import type { ServiceStore } from '../services/store.ts';
import { intervalQuery, valueFields } from './schemas.ts';
import type { IntervalQuery } from './schemas.ts';
import type { MetricStore, Point } from './store.ts';

interface OfService {
  Params: { service: string };
}

const point = { type: 'object', required: ['name', 'time', 'value'], properties: valueFields } as const;

/** No host's ID has a blank in it. */
const owner = (service: string): string => `service ${service}`;

/** The endpoints about service metrics, under the prefix of `app`. */
export function serviceMetricRoutes(app: FastifyInstance, metrics: MetricStore, services: ServiceStore): void {
  services.onRemoval((service, role) => {
    if (role === undefined) {
      metrics.forget(owner(service));
    }
  });

  app.post<OfService & { Body: (Point & { name: string })[] }>(
    '/services/:service/tsdb',
    { config: readWrite, schema: { body: { type: 'array', items: point } } },
    ({ params: { service }, body }) => {
      services.get(service);
      for (const { name, ...value } of body) {
        metrics.post(owner(service), name, value);
      }
      return { success: true };
    },
  );

  app.get<OfService>('/services/:service/metric-names', { config: read }, ({ params: { service } }) => {
    services.get(service);
    return { names: metrics.names(owner(service)) };
  });

  app.get<OfService & { Querystring: IntervalQuery }>(
    '/services/:service/metrics',
    { config: read, schema: { querystring: intervalQuery } },
    ({ params: { service }, query: { name, from, to } }) => {
      services.get(service);
      if (Number(from) > Number(to)) {
        throw badRequest('The starting time exceeds the ending time.');
      }
      return { metrics: metrics.read(owner(service), name, Number(from), Number(to)) };
    },
  );
}
