import * as v from '@badrap/valita';
import { expectStatus, idsByName, type ProbedHost, PROBER_NAME, readOwn, rolesOf, unknownId } from './host.ts';
import type { Mackerel } from './mackerel.ts';

/** What came of a question: an answer, or why there is none this time. */
export type Finding = { readonly answer: string; readonly seen: string } | { readonly open: string };

/** Something that Mackerel's documents leave open. */
export interface Point {
  readonly question: string;
  /** The simulator's answer, where it has one of its own (simulator/README.md). */
  readonly simulator?: string;
  /** The option by which the simulator is made to answer otherwise. */
  readonly option?: string;
  /** @throws Error where it could not be asked */
  readonly settle: (mackerel: Mackerel, hostId: string) => Promise<Finding>;
}

/** To be asked in this order while the host is there: the last one may retire it. */
export const OF_AN_ACTIVE_HOST: readonly Point[] = [
  {
    question: 'Does the name filter of hosts compare the whole name?',
    simulator: 'exact',
    option: 'nameFilter',
    async settle(mackerel, hostId) {
      await readOwn(mackerel, hostId);
      if (!(await idsByName(mackerel, PROBER_NAME)).includes(hostId)) return { open: 'its own name does not find it' };
      const found = (await idsByName(mackerel, PROBER_NAME.slice(0, -2))).includes(hostId);
      return {
        answer: found ? 'prefix' : 'exact',
        seen: `a part of its name ${found ? 'finds it' : 'does not find it'}`,
      };
    },
  },
  {
    question: 'Does an update that leaves out customIdentifier keep it?',
    simulator: 'clear',
    option: 'omittedCustomIdentifier',
    async settle(mackerel, hostId) {
      const before = await readOwn(mackerel, hostId);
      if (!before.customIdentifier) return { open: 'the host has none' };
      try {
        expectStatus(await put(mackerel, before), 200, 'an update without customIdentifier');
        const { customIdentifier } = await readOwn(mackerel, hostId);
        const isKept = customIdentifier === before.customIdentifier;
        return { answer: isKept ? 'keep' : 'clear', seen: isKept ? 'it is still there' : 'it is gone' };
      } finally {
        await put(mackerel, before, { customIdentifier: before.customIdentifier });
      }
    },
  },
  {
    question: 'What is null where the roles of a host are replaced?',
    simulator: 'refuse',
    option: 'roleFullnamesNull',
    async settle(mackerel, hostId) {
      const before = rolesOf(await readOwn(mackerel, hostId));
      const path = `/hosts/${hostId}/role-fullnames`;
      const { status } = await mackerel.ask('PUT', path, { roleFullnames: null });
      if (status === 400) return { answer: 'refuse', seen: 'answered 400' };
      if (status !== 200) return { open: `answered ${status}` };
      if (before.length === 0) return { open: 'it is taken; give the host a role (PROBER_ROLE) to see what it does' };
      const isNone = rolesOf(await readOwn(mackerel, hostId)).length === 0;
      if (isNone) expectStatus(await mackerel.ask('PUT', path, { roleFullnames: before }), 200, 'giving roles back');
      return { answer: isNone ? 'none' : 'keep', seen: `answered 200, and the roles are ${isNone ? 'gone' : 'kept'}` };
    },
  },
  {
    question: 'Does a bulk change of statuses with an unknown host change the others?',
    simulator: 'nothing',
    option: 'bulkOnUnknown',
    async settle(mackerel, hostId) {
      const { status: before } = await readOwn(mackerel, hostId);
      // Neither is monitored, so that no one is woken up.
      const status = before === 'maintenance' ? 'poweroff' : 'maintenance';
      const ids = [hostId, await unknownId(mackerel)];
      const reply = await mackerel.ask('POST', '/hosts/bulk-update-statuses', { status, ids });
      const isDone = (await readOwn(mackerel, hostId)).status === status;
      return ofBulk(reply.status, isDone);
    },
  },
  {
    question: 'Have roles in AWS integrations a blank after the colon?',
    simulator: 'without',
    option: 'awsRolesWithBlank',
    async settle(mackerel) {
      const reply = await mackerel.ask('GET', '/aws-integrations');
      if (reply.status !== 200) return { open: `answered ${reply.status}` };
      const roles = rolesInAws(reply.body);
      if (roles.length === 0) return { open: 'no setting in this organization has a role' };
      const blanks = roles.filter((role) => role.includes(': ')).length;
      const answer = blanks === 0 ? 'without' : blanks === roles.length ? 'with' : 'both';
      return { answer, seen: `${blanks} of ${roles.length} roles have one` };
    },
  },
  {
    question: 'Does Mackerel say when to come back (Retry-After)?',
    async settle({ refusals }) {
      const [refusal] = await Promise.resolve(refusals);
      if (refusal === undefined) return { open: 'no request was refused with 429 or 5xx' };
      const { status, retryAfter } = refusal;
      return retryAfter === null
        ? { answer: 'no', seen: `${status} came without it` }
        : { answer: 'yes', seen: `${status} came with ${retryAfter}` };
    },
  },
  {
    question: 'Does a bulk retirement with an unknown host retire the others?',
    simulator: 'nothing',
    option: 'bulkOnUnknown',
    async settle(mackerel, hostId) {
      await readOwn(mackerel, hostId);
      const ids = [hostId, await unknownId(mackerel)];
      const reply = await mackerel.ask('POST', '/hosts/bulk-retire', { ids });
      return ofBulk(reply.status, (await readOwn(mackerel, hostId)).isRetired);
    },
  },
];

/** To be asked once the host is retired. */
export const OF_A_RETIRED_HOST: readonly Point[] = [
  {
    question: 'What is retiring a host that is retired already?',
    simulator: 'not-found',
    option: 'retireRetired',
    async settle(mackerel, hostId) {
      if (!(await readOwn(mackerel, hostId)).isRetired) return { open: 'the host is not retired' };
      const { status } = await mackerel.ask('POST', `/hosts/${hostId}/retire`, {});
      if (status === 200) return { answer: 'success', seen: 'answered 200' };
      return status === 404 ? { answer: 'not-found', seen: 'answered 404' } : { open: `answered ${status}` };
    },
  },
];

function ofBulk(status: number, isDone: boolean): Finding {
  const seen = `answered ${status}, and the host that is there is ${isDone ? 'changed' : 'not changed'}`;
  if (status === 404) return { answer: isDone ? 'partial' : 'nothing', seen };
  return status === 200 ? { answer: 'no refusal', seen } : { open: seen };
}

/** Writes a host as it is; what is not sent besides is what the question is about. */
async function put(
  mackerel: Mackerel,
  { id, name, displayName, memo, meta, interfaces }: ProbedHost,
  more: Record<string, unknown> = {},
) {
  return mackerel.ask('PUT', `/hosts/${id}`, {
    name,
    displayName: displayName ?? undefined,
    memo,
    meta,
    interfaces,
    ...more,
  });
}

const AWS = v.object({
  aws_integrations: v.array(v.object({ services: v.record(v.object({ role: v.string().nullable().optional() })) })),
});

function rolesInAws(body: unknown): string[] {
  const { aws_integrations: settings } = AWS.parse(body, { mode: 'strip' });
  return settings.flatMap(({ services }) => Object.values(services).flatMap(({ role }) => (role ? [role] : [])));
}
