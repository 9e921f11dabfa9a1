import * as v from '@badrap/valita';
import type { Transport } from './transport.ts';

const organization = v.object({ name: v.string().assert((name) => /^[\w.-]+$/.test(name)) });

/**
 * GET /org: the organization that the API key belongs to. Not worth a turn that the work waits for.
 *
 * @param options how often the question is repeated; default: not at all
 * @throws MackerelError
 */
export async function getOrganization(transport: Transport, { retries = 0 } = {}): Promise<{ name: string }> {
  return transport.request({
    resource: 'organization',
    isCollection: true,
    method: 'GET',
    path: ['org'],
    reply: organization,
    retries,
    bypassLimit: true,
  });
}
