import * as v from '@badrap/valita';
import { HostError, type HostOutcome } from '../hosts/outcomes.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { Host } from '../mackerel/host.ts';
import type { HostsApi } from '../mackerel/hosts.ts';
import { differencesFrom } from './made-here.ts';
import type { RetireHost } from './note.ts';
import type { Undo, UndoContext } from './undo.ts';

/** Retires the host that the step registered (`retireAfterJob`). */
export const retireHost: Undo<RetireHost> = {
  schema: v.object({
    kind: v.literal('retire-host'),
    name: v.string(),
    hostId: v.string().optional(),
    customIdentifier: v.string(),
    memo: v.string(),
    since: v.number(),
  }),
  input: 'retireAfterJob',

  title: ({ name }) => name,

  undo: async (step, context) => ({ kind: 'hosts', hosts: [await retireRegistered(step, context)] }),

  byHand({ name, hostId, customIdentifier }) {
    if (hostId !== undefined) {
      return [
        `The host ${name} (${hostId}) may still be active, and billed. To finish by hand: retire it in Mackerel, or run this action with operation: retire and hostIds: ${hostId}`,
      ];
    }
    return [
      `The host ${name} may have been registered, and billed. To finish by hand: look in Mackerel for the custom identifier ${customIdentifier}. If that host is the one of this job, retire it there, or run this action with operation: retire and customIdentifier: ${customIdentifier}`,
    ];
  },
};

/**
 * Retires the host that the step registered. Where its ID never became known, it is looked up by the custom identifier,
 * and must be shown to be the one that this step made. A host that is retired already, or that never was, is a success.
 */
async function retireRegistered(step: RetireHost, context: UndoContext): Promise<HostOutcome> {
  const outcome = {
    id: step.hostId,
    name: step.name,
    fails: false,
    before: undefined,
    after: undefined,
    error: undefined,
  };
  try {
    const id = step.hostId ?? (await findRegistered(step, context));
    if (id === undefined) return { ...outcome, outcome: 'unchanged', note: 'no such host was registered' };
    return await retire(context.mackerel.hosts, id, { ...outcome, id });
  } catch (error) {
    // Stryker disable next-line ConditionalExpression: nothing else is ever thrown; TypeScript can't know.
    if (!(error instanceof Error)) throw error;
    return { ...outcome, outcome: 'failed', fails: true, error };
  }
}

/**
 * @returns the ID of the host that the step made; undefined where it made none
 * @throws HostError where another host may have the identifier
 * @throws MackerelError where Mackerel does not tell
 */
async function findRegistered(step: RetireHost, { mackerel }: UndoContext): Promise<string | undefined> {
  const host = await mackerel.hosts.findByCustomIdentifier(step.customIdentifier);
  if (host === undefined) {
    // Who knows no such host must know its own organization: only then is it Mackerel that said so.
    await mackerel.confirm();
    return undefined;
  }
  const differences = differencesFrom(step, host);
  if (differences.length === 0) return host.id;
  throw new HostError(
    `the host ${host.name} (${host.id}) with the custom identifier ${step.customIdentifier} is kept: nothing shows that this step registered it, since ${differences.join(' and ')}`,
  );
}

async function retire(hosts: HostsApi, id: string, outcome: Omit<HostOutcome, 'outcome'>): Promise<HostOutcome> {
  try {
    await hosts.retire(id);
    return { ...outcome, outcome: 'changed', after: { isRetired: true } };
  } catch (error) {
    // A retired host can be read: whatever is not read as retired may still be active.
    const host = error instanceof MackerelError && error.status === 404 ? await read(hosts, id) : undefined;
    if (!(error instanceof MackerelError) || host?.isRetired !== true) throw error;
    // An attempt whose answer was lost may have done it.
    const isOurs = error.mayHaveArrived && host.retiredAt !== undefined && hosts.isSinceStart(host.retiredAt);
    if (isOurs) return { ...outcome, outcome: 'changed', after: { isRetired: true } };
    return { ...outcome, outcome: 'unchanged', note: 'it is retired already' };
  }
}

/** @returns undefined where it can't be read: what is told then is why it could not be retired */
async function read(hosts: HostsApi, id: string): Promise<Host | undefined> {
  try {
    return await hosts.get(id);
  } catch (error) {
    if (error instanceof MackerelError) return undefined;
    throw error;
  }
}
