import type { FastifyInstance } from 'fastify';
import { badRequest } from '../errors.ts';
import type { HostStore } from '../hosts/store.ts';
import { read, readWrite } from '../keys.ts';
import type { IntervalQuery } from './schemas.ts';
import { intervalQuery, valueFields } from './schemas.ts';
import type { MetricStore, Point } from './store.ts';

interface HostPoint extends Point {
  readonly hostId: string;
  readonly name: string;
}

const string = { type: 'string' } as const;
const strings = { anyOf: [string, { type: 'array', items: string }] } as const;

const point = {
  type: 'object',
  required: ['hostId', 'name', 'time', 'value'],
  properties: { hostId: string, ...valueFields },
} as const;

const latestQuery = {
  type: 'object',
  required: ['hostId', 'name'],
  properties: { hostId: strings, name: strings },
} as const;

/** Names under which custom metrics are shown together; agents define them when they start. */
const graphDefinitions = {
  type: 'array',
  items: { type: 'object', required: ['name'], properties: { name: { type: 'string', pattern: '^custom\\.' } } },
} as const;

/** The endpoints about host metrics, under the prefix of `app`. Graph definitions are accepted, and never read. */
export function metricRoutes(app: FastifyInstance, metrics: MetricStore, hosts: HostStore): void {
  app.post<{ Body: HostPoint[] }>(
    '/tsdb',
    { config: readWrite, schema: { body: { type: 'array', items: point } } },
    ({ body }) => {
      for (const { hostId } of body) {
        hosts.get(hostId);
      }
      for (const { hostId, name, ...value } of body) {
        metrics.post(hostId, name, value);
      }
      return { success: true };
    },
  );

  app.post('/graph-defs/create', { config: readWrite, schema: { body: graphDefinitions } }, () => ({ success: true }));

  app.get<{ Querystring: { hostId: string | string[]; name: string | string[] } }>(
    '/tsdb/latest',
    { config: read, schema: { querystring: latestQuery } },
    ({ query }) => ({ tsdbLatest: latest(metrics, [query.hostId].flat(), [query.name].flat()) }),
  );

  app.get<{ Params: { id: string } }>('/hosts/:id/metric-names', { config: read }, ({ params: { id } }) => ({
    names: [...new Set([...hosts.metricNames(id), ...metrics.names(id)])],
  }));

  app.get<{ Params: { id: string }; Querystring: IntervalQuery }>(
    '/hosts/:id/metrics',
    { config: read, schema: { querystring: intervalQuery } },
    ({ params: { id }, query: { name, from, to } }) => {
      hosts.get(id);
      if (Number(from) > Number(to)) {
        throw badRequest('The starting time exceeds the ending time.');
      }
      return { metrics: metrics.read(id, name, Number(from), Number(to)) };
    },
  );
}

/** Host to metric to its latest value. Metrics of which there is none are left out. */
function latest(metrics: MetricStore, hostIds: readonly string[], names: readonly string[]) {
  const ofHost = (hostId: string) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = metrics.latest(hostId, name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  return Object.fromEntries(hostIds.map((hostId) => [hostId, ofHost(hostId)] as const));
}
