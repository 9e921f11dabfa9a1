import type { FastifyInstance } from 'fastify';
import { read, readWrite } from '../keys.ts';
import type { GraphAnnotationParam } from './annotation.ts';
import type { AnnotationStore } from './store.ts';

interface ById {
  Params: { id: string };
}

const string = { type: 'string' } as const;
const epochSeconds = { type: 'string', pattern: '^[0-9]+$' } as const;

const annotationParam = {
  type: 'object',
  required: ['title', 'from', 'to', 'service'],
  properties: {
    title: { type: 'string', minLength: 1 },
    description: string,
    from: { type: 'integer' },
    to: { type: 'integer' },
    service: string,
    roles: { type: 'array', items: string },
  },
} as const;

const listQuery = {
  type: 'object',
  required: ['service', 'from', 'to'],
  properties: { service: string, from: epochSeconds, to: epochSeconds },
} as const;

/** The endpoints of the document "Graph Annotations", under the prefix of `app`. */
export function annotationRoutes(app: FastifyInstance, annotations: AnnotationStore): void {
  app.get<{ Querystring: { service: string; from: string; to: string } }>(
    '/graph-annotations',
    { config: read, schema: { querystring: listQuery } },
    ({ query: { service, from, to } }) => ({ graphAnnotations: annotations.list(service, Number(from), Number(to)) }),
  );

  app.post<{ Body: GraphAnnotationParam }>(
    '/graph-annotations',
    { config: readWrite, schema: { body: annotationParam } },
    (request) => annotations.create(request.body),
  );

  app.put<ById & { Body: GraphAnnotationParam }>(
    '/graph-annotations/:id',
    { config: readWrite, schema: { body: annotationParam } },
    (request) => annotations.update(request.params.id, request.body),
  );

  app.delete<ById>('/graph-annotations/:id', { config: readWrite }, (request) => annotations.delete(request.params.id));
}
