import { MackerelError } from '../mackerel/errors.ts';
import type { HostsApi } from '../mackerel/hosts.ts';
import { type Outcomes, RetiredError } from './outcomes.ts';

/**
 * Why Mackerel refused to change one host. A 404 says the same of a retired host as of one that never was; reading the
 * host tells them apart.
 *
 * @param error what the change threw
 * @param outcomes told the host's name, since it is read anyway
 * @returns RetiredError where the host is retired, else the error itself
 */
export async function whyRefused(
  hosts: HostsApi,
  id: string,
  error: unknown,
  outcomes: Pick<Outcomes, 'learn'>,
): Promise<unknown> {
  if (!(error instanceof MackerelError) || !error.isNotFound) return error;
  try {
    const host = await hosts.get(id);
    outcomes.learn(id, { name: host.name });
    return host.isRetired ? new RetiredError() : error;
  } catch (unread) {
    // Whether it is retired or unknown can't be told, and only an unknown host may be tolerated.
    return unread instanceof MackerelError && unread.isNotFound ? error : unread;
  }
}

/** Whether Mackerel said that there is no such host, rather than nothing that can be relied on. */
export function saysMissing(error: Error): boolean {
  return error instanceof MackerelError && error.isNotFound;
}

/** Puts why a host could not be dealt with where its outcome is kept. */
export function settleFailure(outcomes: Outcomes): (id: string, error: Error) => void {
  return (id, error) => {
    if (saysMissing(error)) {
      outcomes.missing(id, error);
      return;
    }
    if (error instanceof MackerelError && error.method !== 'GET' && error.mayHaveArrived) outcomes.sent([id]);
    outcomes.failed(id, error);
  };
}
