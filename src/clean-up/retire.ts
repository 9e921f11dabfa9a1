import type { HostOutcome } from '../hosts/outcomes.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { Hosts } from '../mackerel/hosts.ts';
import type { RetireHost } from './plan.ts';

/**
 * Retires the host that the step registered. Where its ID never became known, it is looked up by the custom identifier
 * it was given for this purpose. A host that is gone already, or never was, is a success.
 */
export async function retireRegistered(hosts: Hosts, plan: RetireHost): Promise<HostOutcome> {
  const outcome = {
    id: plan.hostId,
    name: plan.name,
    fails: false,
    before: undefined,
    after: undefined,
    error: undefined,
  };
  try {
    const id = plan.hostId ?? (await hosts.findByCustomIdentifier(plan.customIdentifier))?.id;
    if (id === undefined) return { ...outcome, outcome: 'unchanged', note: 'no such host was registered' };
    return await retire(hosts, id, { ...outcome, id });
  } catch (error) {
    // Stryker disable next-line ConditionalExpression: nothing else is ever thrown; TypeScript can't know.
    if (!(error instanceof Error)) throw error;
    return { ...outcome, outcome: 'failed', fails: true, error };
  }
}

async function retire(hosts: Hosts, id: string, outcome: Omit<HostOutcome, 'outcome'>): Promise<HostOutcome> {
  try {
    await hosts.retire(id);
    return { ...outcome, outcome: 'changed', after: { isRetired: true } };
  } catch (error) {
    // A retired host and one that never was are answered in the same way, and both are what is wanted.
    if (!(error instanceof MackerelError) || !error.isNotFound || (await isLive(hosts, id))) throw error;
    return { ...outcome, outcome: 'unchanged', note: 'it is gone already' };
  }
}

async function isLive(hosts: Hosts, id: string): Promise<boolean> {
  try {
    return !(await hosts.get(id)).isRetired;
  } catch (error) {
    if (error instanceof MackerelError && error.isNotFound) return false;
    throw error;
  }
}
