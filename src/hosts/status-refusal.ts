import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import { HostError, RetiredError } from './outcomes.ts';

/** Why a host can't be given a status that is to be taken back when the job ends; undefined: it can. */
export function statusRefusal({ isRetired, status }: Pick<Host, 'isRetired' | 'status'>): Error | undefined {
  if (isRetired) return new RetiredError();
  if (HOST_STATUSES.some((known) => known === status)) return undefined;
  return new HostError(`its status is ${status}, which can't be restored when the job ends, so it was not changed`);
}
