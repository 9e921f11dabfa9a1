import type { FastifyInstance } from 'fastify';

/** `GET /org`: the organization that the API key belongs to. */
export function organizationRoutes(app: FastifyInstance, name: string): void {
  app.get('/org', { config: { needs: ['read'], refusal: 403 } }, () => ({ name }));
}
