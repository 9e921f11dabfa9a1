import { MackerelError } from '../mackerel/errors.ts';
import { type Host } from '../mackerel/host.ts';
import { BULK_LIMIT, type Hosts } from '../mackerel/hosts.ts';
import { type HostFields, type Outcomes } from './outcomes.ts';
import { inTurns, type TurnOptions } from './turns.ts';

/** A change that Mackerel can make to one host, or to up to BULK_LIMIT hosts by one request. */
export interface BulkChange {
  one(id: string): Promise<void>;
  many(ids: readonly string[]): Promise<void>;
  /** The fields at stake as they are once the change is made. */
  after: HostFields;
  /** The same fields as a host that has been read has them. */
  fieldsOf(host: Host): HostFields;
  /**
   * What a host that has just been read says about the change. Used when a request was refused, to find out for which
   * host: `needed`, `already` so, or an error that says why this host can't have it.
   */
  assess(host: Host): 'needed' | 'already' | Error;
  /** What to call a host that is `already` so when it was never read before: changed by us, or unchanged. */
  alreadyWithoutKnowledge: 'changed' | 'unchanged';
}

/**
 * Makes a change to hosts by the fewest requests: the single endpoint for one, else bulk calls. A bulk call that is
 * refused proves nothing about any of its hosts (API facts: "never assume either"): each is read, the good ones are
 * finished, the bad ones named.
 *
 * @param ids targets that need the change, or of which nothing is known
 * @param outcomes where each host's outcome is put
 */
export async function changeInBulk(
  hosts: Hosts,
  ids: readonly string[],
  change: BulkChange,
  outcomes: Outcomes,
  options: TurnOptions,
): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(ids.length / BULK_LIMIT) }, (_, index) =>
    ids.slice(index * BULK_LIMIT, (index + 1) * BULK_LIMIT),
  );
  const fail = (chunk: readonly string[], error: Error) => {
    for (const id of chunk) if (!outcomes.isSettled(id)) outcomes.failed(id, error);
  };
  const sendTogether = async (chunk: readonly string[]) => {
    const [only] = chunk;
    if (chunk.length === 1 && only !== undefined) await change.one(only);
    else await change.many(chunk);
    for (const id of chunk) outcomes.changed(id, change.after);
  };
  const sendOne = (id: string) => sendTogether([id]);

  const finish = async (needed: readonly string[], weeded: boolean) => {
    // Where nothing was weeded out, the same call would be refused once more: perhaps there is no bulk endpoint.
    if (needed.length > 1 && weeded) {
      try {
        await sendTogether(needed);
        return;
      } catch (error) {
        if (!concernsSomeHost(error)) throw error;
      }
    }
    await inTurns(
      needed,
      sendOne,
      (id, error) => {
        outcomes.failed(id, error);
      },
      options,
    );
  };

  const takeApart = async (chunk: readonly string[], refusal: MackerelError) => {
    const needed: string[] = [];
    await inTurns(
      chunk,
      async (id) => {
        const host = await hosts.get(id);
        outcomes.learn(id, { name: host.name });
        const verdict = change.assess(host);
        if (verdict instanceof Error) outcomes.failed(id, verdict);
        else if (verdict === 'needed') {
          outcomes.learn(id, { before: change.fieldsOf(host) });
          needed.push(id);
        } else if (outcomes.before(id) !== undefined || change.alreadyWithoutKnowledge === 'changed') {
          outcomes.changed(id, change.after);
        } else {
          outcomes.learn(id, { before: change.fieldsOf(host) });
          outcomes.unchanged(id);
        }
      },
      (id, error) => {
        if (error instanceof MackerelError && error.isNotFound) outcomes.missing(id, error);
        else outcomes.failed(id, error);
      },
      options,
    );
    if (chunk.length > 1) await finish(needed, needed.length < chunk.length);
    else fail(needed, refusal);
  };

  await inTurns(
    chunks,
    async (chunk) => {
      try {
        await sendTogether(chunk);
      } catch (error) {
        if (!concernsSomeHost(error)) throw error;
        await takeApart(chunk, error);
      }
    },
    fail,
    options,
  );
}

/** A refusal that may be due to one host of those that were asked for, and not to the key, the network or Mackerel. */
function concernsSomeHost(error: unknown): error is MackerelError {
  return (
    error instanceof MackerelError &&
    error.kind === 'answered' &&
    !error.isRefusedKey &&
    !error.isTransient &&
    error.status !== undefined &&
    error.status >= 400
  );
}
