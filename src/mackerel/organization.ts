import * as v from '@badrap/valita';
import type { Transport } from './transport.ts';

const organization = v.object({ name: v.string().assert((name) => /^[\w.-]+$/.test(name)) });

/**
 * GET /org: the organization that the API key belongs to. Not worth a second attempt, nor a turn that the work waits for.
 *
 * @throws MackerelError
 */
export async function getOrganization(transport: Transport): Promise<{ name: string }> {
  return transport.request({
    resource: 'organization',
    isCollection: true,
    method: 'GET',
    path: ['org'],
    reply: organization,
    retries: 0,
    bypassLimit: true,
  });
}
