import type { FastifyInstance } from 'fastify';

/** What `GET /org` answers. */
export interface Organization {
  readonly name: string;
  readonly displayName: string | null;
}

/** `GET /org`: the organization that the API key belongs to. */
export function organizationRoutes(app: FastifyInstance, organization: Organization): void {
  app.get('/org', { config: { needs: ['read'], refusal: 403 } }, () => organization);
}
