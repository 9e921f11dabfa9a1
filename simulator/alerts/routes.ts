import type { FastifyInstance } from 'fastify';
import { read, readWrite } from '../keys.ts';
import { MAX_PAGE, pageLimit } from '../page.ts';
import type { AlertStore } from './store.ts';

interface ById {
  Params: { id: string };
}

interface ListQuery {
  readonly withClosed?: 'true' | 'false';
  readonly nextId?: string;
  readonly limit?: string;
}

const listQuery = {
  type: 'object',
  properties: {
    withClosed: { type: 'string', enum: ['true', 'false'] },
    nextId: { type: 'string' },
    limit: pageLimit,
  },
} as const;

/** "when the memo exceeds 80KB": the stricter reading, in bytes of the body as sent. */
const MAX_MEMO_BYTES = 80_000;

const text = (field: string) =>
  ({ type: 'object', required: [field], properties: { [field]: { type: 'string' } } }) as const;

/**
 * The endpoints of the document "Alerts", under the prefix of `app`.
 *
 * @param settle lets monitors judge what is due first
 */
export function alertRoutes(app: FastifyInstance, alerts: AlertStore, settle: () => void): void {
  app.get<{ Querystring: ListQuery }>(
    '/alerts',
    { config: read, schema: { querystring: listQuery } },
    ({ query: { withClosed, nextId, limit } }) => {
      settle();
      return alerts.list(withClosed === 'true', limit === undefined ? MAX_PAGE : Number(limit), nextId);
    },
  );

  app.get<ById>('/alerts/:id', { config: read }, ({ params }) => {
    settle();
    return alerts.get(params.id);
  });

  app.put<ById & { Body: { memo: string } }>(
    '/alerts/:id',
    { config: readWrite, bodyLimit: MAX_MEMO_BYTES, schema: { body: text('memo') } },
    ({ params, body }) => alerts.setMemo(params.id, body.memo),
  );

  app.post<ById & { Body: { reason: string } }>(
    '/alerts/:id/close',
    { config: readWrite, schema: { body: text('reason') } },
    ({ params, body }) => {
      settle();
      return alerts.close(params.id, body.reason, Math.floor(Date.now() / 1000));
    },
  );
}
