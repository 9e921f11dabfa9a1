import type { Entries } from '../mackerel/entries.ts';
import type { GraphAnnotation } from '../mackerel/graph-annotation.ts';
import type { GraphAnnotationsApi } from '../mackerel/graph-annotations.ts';
import type { ServicesApi } from '../mackerel/services.ts';

const TEN_YEARS = 10 * 366 * 24 * 60 * 60;

/** Every annotation of a service, whatever time it is of: the API lists by time, and has no way to read a single one. */
export async function listAll(
  api: GraphAnnotationsApi,
  service: string,
  options: { retries?: number } = {},
): Promise<Entries<GraphAnnotation>> {
  return api.list({ service, from: 0, to: Math.floor(Date.now() / 1000) + TEN_YEARS }, options);
}

/**
 * The annotation of that ID, and everything that was listed with it.
 *
 * @param service where it is; undefined: every service of the organization is asked, one after the other
 */
export async function listAround(
  api: GraphAnnotationsApi,
  services: ServicesApi,
  id: string,
  service: string | undefined,
): Promise<Entries<GraphAnnotation>> {
  if (service !== undefined) return listAll(api, service);
  for (const { name } of await services.list()) {
    const listed = await listAll(api, name);
    if ([...listed.entries, ...listed.odd].some((one) => one.id === id)) return listed;
  }
  return { entries: [], odd: [] };
}
