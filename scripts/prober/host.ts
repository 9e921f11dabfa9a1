import { randomBytes } from 'node:crypto';
import * as v from '@badrap/valita';
import type { Mackerel, Reply } from './mackerel.ts';

/** The name of the host that the workflow registers: no other is touched. */
export const PROBER_NAME = 'mackerel-prober';

const HOST = v.object({
  id: v.string(),
  name: v.string(),
  status: v.string(),
  isRetired: v.boolean(),
  memo: v.string().optional(),
  displayName: v.string().nullable().optional(),
  customIdentifier: v.string().nullable().optional(),
  meta: v.unknown(),
  interfaces: v.unknown(),
  roles: v.record(v.array(v.string())),
});

/** A host as far as the prober looks at it. */
export type ProbedHost = v.Infer<typeof HOST>;

const IN_REPLY = v.object({ host: HOST });
const LIST = v.object({ hosts: v.array(v.object({ id: v.string() })) });

/**
 * The prober's own host.
 *
 * @throws Error where it can't be read, or is another host than the workflow registered
 */
export async function readOwn(mackerel: Mackerel, hostId: string): Promise<ProbedHost> {
  const reply = await mackerel.ask('GET', `/hosts/${hostId}`);
  expectStatus(reply, 200, 'reading the host');
  const { host } = IN_REPLY.parse(reply.body, { mode: 'strip' });
  if (
    host.id !== hostId ||
    host.name !== PROBER_NAME ||
    host.customIdentifier?.startsWith('github-actions/') === false
  ) {
    throw new Error('This is not the host that the workflow registered. Nothing is done to it.');
  }
  return host;
}

/** The IDs of the hosts of a name, in any status. */
export async function idsByName(mackerel: Mackerel, name: string): Promise<string[]> {
  const query = new URLSearchParams({ name });
  for (const status of ['working', 'standby', 'maintenance', 'poweroff']) query.append('status', status);
  const reply = await mackerel.ask('GET', `/hosts?${query.toString()}`);
  expectStatus(reply, 200, 'listing hosts by name');
  return LIST.parse(reply.body, { mode: 'strip' }).hosts.map(({ id }) => id);
}

/** Role full names of a host. */
export function rolesOf({ roles }: ProbedHost): string[] {
  return Object.entries(roles).flatMap(([service, names]) => names.map((role) => `${service}:${role}`));
}

/** An ID that no host has. @throws Error where that can't be shown */
export async function unknownId(mackerel: Mackerel): Promise<string> {
  const id = randomBytes(8).toString('base64url').replaceAll(/[-_]/g, 'x');
  expectStatus(await mackerel.ask('GET', `/hosts/${id}`), 404, 'looking for a host that is not there');
  return id;
}

/** @throws Error where a reply has another status */
export function expectStatus({ status }: Reply, expected: number, doing: string): void {
  if (status !== expected) throw new Error(`Mackerel answered ${status} to ${doing}.`);
}
