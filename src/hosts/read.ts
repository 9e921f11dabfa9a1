import { MackerelError } from '../mackerel/errors.ts';
import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import type { HostsApi, RequestOptions } from '../mackerel/hosts.ts';
import { inTurns, type TurnOptions } from './turns.ts';

/** Up to so many hosts are read one by one; for more, one list of all hosts costs Mackerel less. */
const MAX_SINGLE_READS = 30;

/**
 * Reads hosts by ID, by the fewest requests. A list has no retired hosts: what is not in it is read by itself.
 *
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
export async function readHosts(
  hosts: HostsApi,
  ids: readonly string[],
  onHost: (host: Host) => void,
  onError: (id: string, error: Error) => void,
  { retries, ...turns }: TurnOptions & RequestOptions,
): Promise<void> {
  const options = retries === undefined ? {} : { retries };
  const listed = new Map<string, Host>();
  if (ids.length > MAX_SINGLE_READS) {
    try {
      for (const host of (await hosts.list({ statuses: HOST_STATUSES }, options)).hosts) listed.set(host.id, host);
    } catch (error) {
      if (!(error instanceof MackerelError)) throw error;
      // Trouble with the list is not trouble with each host; a refusal is.
      if (!error.isTransient && error.kind !== 'unreadable') {
        for (const id of ids) onError(id, error);
        return;
      }
    }
  }
  const unlisted = ids.filter((id) => {
    const host = listed.get(id);
    if (host !== undefined) onHost(host);
    return host === undefined;
  });
  await inTurns(
    unlisted,
    async (id) => {
      onHost(await hosts.get(id, options));
    },
    onError,
    turns,
  );
}
