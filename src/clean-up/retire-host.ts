import * as v from '@badrap/valita';
import type { HostOutcome } from '../hosts/outcomes.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { HostsApi } from '../mackerel/hosts.ts';
import type { RetireHost } from './note.ts';
import type { Undo } from './undo.ts';

/** Retires the host that the step registered (`retireAfterJob`). */
export const retireHost: Undo<RetireHost> = {
  schema: v.object({
    kind: v.literal('retire-host'),
    name: v.string(),
    hostId: v.string().optional(),
    customIdentifier: v.string(),
  }),
  input: 'retireAfterJob',

  title: ({ name }) => name,

  undo: async (step, { mackerel }) => ({ kind: 'hosts', hosts: [await retireRegistered(mackerel.hosts, step)] }),

  byHand({ name, hostId, customIdentifier }) {
    const [input, value] = hostId === undefined ? ['customIdentifier', customIdentifier] : ['hostIds', hostId];
    return [
      `The host ${name} may still be alive, and billed. To finish by hand: retire it in Mackerel, or run this action with operation: retire and ${input}: ${value}`,
    ];
  },
};

/**
 * Retires the host that the step registered. Where its ID never became known, it is looked up by the custom identifier
 * it was given for this purpose. A host that is gone already, or never was, is a success.
 */
async function retireRegistered(hosts: HostsApi, step: RetireHost): Promise<HostOutcome> {
  const outcome = {
    id: step.hostId,
    name: step.name,
    fails: false,
    before: undefined,
    after: undefined,
    error: undefined,
  };
  try {
    const id = step.hostId ?? (await hosts.findByCustomIdentifier(step.customIdentifier))?.id;
    if (id === undefined) return { ...outcome, outcome: 'unchanged', note: 'no such host was registered' };
    return await retire(hosts, id, { ...outcome, id });
  } catch (error) {
    // Stryker disable next-line ConditionalExpression: nothing else is ever thrown; TypeScript can't know.
    if (!(error instanceof Error)) throw error;
    return { ...outcome, outcome: 'failed', fails: true, error };
  }
}

async function retire(hosts: HostsApi, id: string, outcome: Omit<HostOutcome, 'outcome'>): Promise<HostOutcome> {
  try {
    await hosts.retire(id);
    return { ...outcome, outcome: 'changed', after: { isRetired: true } };
  } catch (error) {
    // A retired host and one that never was are answered in the same way, and both are what is wanted.
    if (!(error instanceof MackerelError) || !error.isNotFound || (await isLive(hosts, id))) throw error;
    return { ...outcome, outcome: 'unchanged', note: 'it is gone already' };
  }
}

async function isLive(hosts: HostsApi, id: string): Promise<boolean> {
  try {
    return !(await hosts.get(id)).isRetired;
  } catch (error) {
    if (error instanceof MackerelError && error.isNotFound) return false;
    throw error;
  }
}
