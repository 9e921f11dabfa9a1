import type { FastifyInstance } from 'fastify';
import type { HostStore } from '../hosts/store.ts';
import { read, readWrite } from '../keys.ts';
import { MAX_PAGE, pageLimit } from '../page.ts';
import type { Judge } from './judge.ts';
import { ALERT_STATUSES } from './monitor.ts';
import type { CheckReport, CheckReports } from './reports.ts';
import type { MonitorStore } from './store.ts';

/** What the endpoints about monitoring work with. */
export interface Monitoring {
  readonly hosts: HostStore;
  readonly monitors: MonitorStore;
  readonly judge: Judge;
  readonly reports: CheckReports;
}

const report = {
  type: 'object',
  required: ['source', 'name', 'status', 'message', 'occurredAt'],
  properties: {
    source: {
      type: 'object',
      required: ['type', 'hostId'],
      properties: { type: { type: 'string', enum: ['host'] }, hostId: { type: 'string' } },
    },
    name: { type: 'string', minLength: 1 },
    status: { type: 'string', enum: ALERT_STATUSES },
    message: { type: 'string', maxLength: 1024 },
    occurredAt: { type: 'integer' },
    notificationInterval: { type: 'integer', minimum: 0 },
    maxCheckAttempts: { type: 'integer', minimum: 0, maximum: 10 },
  },
} as const;

const reportsParam = {
  type: 'object',
  required: ['reports'],
  properties: { reports: { type: 'array', items: report, maxItems: 100 } },
} as const;

const checksQuery = {
  type: 'object',
  properties: { nextId: { type: 'string' }, limit: pageLimit },
} as const;

/** Monitors, check monitors, what they say of hosts and what agents report, under the prefix of `app`. */
export function monitoringRoutes(app: FastifyInstance, { hosts, monitors, judge, reports }: Monitoring): void {
  app.get<{ Params: { id: string } }>('/hosts/:id/monitored-statuses', { config: read }, ({ params: { id } }) => {
    hosts.get(id);
    return { monitoredStatuses: judge.read(id) };
  });

  app.get('/monitors', { config: read }, () => ({ monitors: monitors.list() }));

  app.get<{ Querystring: { nextId?: string; limit?: string } }>(
    '/monitoring/checks',
    { config: read, schema: { querystring: checksQuery } },
    ({ query: { nextId, limit } }) => monitors.listChecks(limit === undefined ? MAX_PAGE : Number(limit), nextId),
  );

  app.post<{ Body: { reports: CheckReport[] } }>(
    '/monitoring/checks/report',
    { config: readWrite, schema: { body: reportsParam } },
    ({ body }) => {
      reports.post(body.reports, hosts);
      return { success: true };
    },
  );
}
