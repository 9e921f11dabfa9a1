import type { FastifyInstance } from 'fastify';
import { read } from './keys.ts';

/** `GET /channels`: this organization notifies no one. */
export function channelRoutes(app: FastifyInstance): void {
  app.get('/channels', { config: read }, () => ({ channels: [] }));
}
