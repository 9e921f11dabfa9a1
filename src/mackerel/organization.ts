import * as v from '@badrap/valita';
import type { ApiRequest } from './transport.ts';

const organization = v.object({ name: v.string().assert((name) => /^[\w.-]+$/.test(name)) });

export interface Organization {
  name: string;
}

/**
 * GET /org: the organization that the API key belongs to. Not worth a second attempt, nor a turn that the work waits
 * for, unless something depends on it.
 *
 * @param retries how many times it is repeated at most; undefined: as often as any request. Default: 0
 * @throws MackerelError
 */
export async function getOrganization(
  transport: { request<T>(request: ApiRequest<T>): Promise<T> },
  { retries }: { retries?: number | undefined } = { retries: 0 },
): Promise<Organization> {
  return transport.request({
    resource: 'organization',
    isCollection: true,
    method: 'GET',
    path: ['org'],
    reply: organization,
    ...(retries !== undefined && { retries }),
    bypassLimit: true,
  });
}
