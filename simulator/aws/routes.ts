import type { FastifyInstance } from 'fastify';
import type { AwsIntegrationParam } from './integration.ts';
import { integrationParam } from './schemas.ts';
import type { AwsStore } from './store.ts';

interface ById {
  Params: { id: string };
}

// Unlike the host endpoints, these refuse a key without the permission with 401.
const read = { needs: ['read'], refusal: 401 } as const;
const readWrite = { needs: ['read', 'write'], refusal: 401 } as const;

/** The endpoints of the document "AWS integrations", under the prefix of `app`. */
export function awsRoutes(app: FastifyInstance, aws: AwsStore): void {
  app.get('/aws-integrations', { config: read }, () => ({ aws_integrations: aws.list() }));

  app.get<ById>('/aws-integrations/:id', { config: read }, (request) => aws.get(request.params.id));

  app.post<{ Body: AwsIntegrationParam }>(
    '/aws-integrations',
    { config: readWrite, schema: { body: integrationParam } },
    (request) => aws.create(request.body),
  );

  app.put<ById & { Body: AwsIntegrationParam }>(
    '/aws-integrations/:id',
    { config: readWrite, schema: { body: integrationParam } },
    (request) => aws.update(request.params.id, request.body),
  );

  app.delete<ById>('/aws-integrations/:id', { config: readWrite }, (request) => aws.delete(request.params.id));

  app.post('/aws-integrations-external-id', { config: readWrite }, () => ({ externalId: aws.generateExternalId() }));

  app.get('/aws-integrations-excludable-metrics', { config: read }, () => aws.excludableMetrics());
}
