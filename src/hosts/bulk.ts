import { MackerelError } from '../mackerel/errors.ts';
import type { Host } from '../mackerel/host.ts';
import { BULK_LIMIT, type HostsApi, type RequestOptions } from '../mackerel/hosts.ts';
import type { HostFields, Outcomes } from './outcomes.ts';
import { readHosts } from './read.ts';
import { settleFailure } from './refusals.ts';
import type { TargetHost } from './targets.ts';
import { inTurns, type TurnOptions } from './turns.ts';

/** A change that Mackerel can make to one host, or to up to BULK_LIMIT hosts by one request. */
export interface BulkChange {
  one(id: string, options?: RequestOptions): Promise<void>;
  many(ids: readonly string[], options?: RequestOptions): Promise<void>;
  /** The fields at stake as they are once the change is made. */
  after: HostFields;
  /** The same fields as a host that has been read has them. */
  fieldsOf(host: Host): HostFields;
  /**
   * What a host that has been read says: the change is `needed`, it is `already` so, why it can't have it, or why it is
   * skipped.
   */
  assess(host: Host): 'needed' | 'already' | Error | LeftAlone;
  /**
   * Whether a host that is `already` so after a call was refused is so by this step.
   *
   * @param known.wasRead whether it had been read before, when it was not so
   * @param known.mayHaveBeenDone whether the call may have been carried out all the same
   */
  isOurs(host: Host, known: { wasRead: boolean; mayHaveBeenDone: boolean }): boolean;
}

/** A host that is not as it was asked, and needs nothing all the same. */
export interface LeftAlone {
  why: string;
}

export interface BulkOptions extends TurnOptions {
  dryRun: boolean;
  /** Whether every host must be read before it is changed. A dry run reads them in any case. */
  readFirst?: boolean;
  /** Told which hosts are about to be changed, before the first request that changes one. */
  onIntent?: (ids: readonly string[]) => void;
}

/**
 * Makes a change to hosts by the fewest requests: none for a host that is known to be as it should, the single endpoint
 * for one, else bulk calls. A bulk call that is refused proves nothing about any of its hosts (API facts: "never assume
 * either"): each is read, the good ones are finished, the bad ones named. A dry run reads, and sends none of this.
 *
 * @param outcomes where each host's outcome is put
 */
export async function changeInBulk(
  hosts: HostsApi,
  targets: readonly TargetHost[],
  change: BulkChange,
  outcomes: Outcomes,
  options: BulkOptions,
): Promise<void> {
  const ids = await withoutNeedless(hosts, targets, change, outcomes, options);
  if (options.dryRun) {
    for (const id of ids) outcomes.changed(id, change.after);
    return;
  }
  options.onIntent?.(ids);
  const chunks = Array.from({ length: Math.ceil(ids.length / BULK_LIMIT) }, (_, index) =>
    ids.slice(index * BULK_LIMIT, (index + 1) * BULK_LIMIT),
  );
  await inTurns(
    chunks,
    async (chunk) => {
      try {
        await send(chunk, change, outcomes);
      } catch (error) {
        if (!(error instanceof MackerelError)) throw error;
        if (concernsSomeHost(error)) {
          await retryOneByOne(hosts, chunk, error, change, outcomes, options);
          return;
        }
        if (!(await mayBeDueToOne(hosts, chunk, error))) throw error;
        // The call was repeated often enough: its hosts are asked for once each.
        await retryOneByOne(hosts, chunk, error, change, outcomes, { ...options, retries: 0 });
      }
    },
    (chunk, error) => {
      for (const id of chunk) if (!outcomes.isSettled(id)) outcomes.failed(id, error);
    },
    options,
  );
}

/** Settles the hosts that are known to need nothing, or to be beyond help, and gives back the IDs of the others. */
async function withoutNeedless(
  hosts: HostsApi,
  targets: readonly TargetHost[],
  change: BulkChange,
  outcomes: Outcomes,
  options: BulkOptions,
): Promise<string[]> {
  const needed = new Set<string>();
  const judge = (host: Host) => {
    outcomes.learn(host.id, { before: change.fieldsOf(host) });
    const verdict = judgeHost(host, change, outcomes);
    if (verdict === 'needed') needed.add(host.id);
    else if (verdict === 'already') outcomes.unchanged(host.id);
  };
  const unread: string[] = [];
  for (const { id, host } of targets) {
    if (host !== undefined) judge(host);
    else if (options.dryRun || options.readFirst === true) unread.push(id);
    else needed.add(id);
  }
  await readHosts(hosts, unread, judge, settleFailure(outcomes), options);
  return targets.map(({ id }) => id).filter((id) => needed.has(id));
}

async function send(
  ids: readonly string[],
  change: BulkChange,
  outcomes: Outcomes,
  options?: RequestOptions,
): Promise<void> {
  const [only] = ids;
  outcomes.sent(ids);
  try {
    // Stryker disable next-line ConditionalExpression: a list of one has a first; TypeScript can't know.
    if (ids.length === 1 && only !== undefined) await change.one(only, options);
    else await change.many(ids, options);
  } catch (error) {
    if (isCertainlyRefused(error, ids.length)) for (const id of ids) outcomes.notChanged(id);
    throw error;
  }
  for (const id of ids) outcomes.changed(id, change.after);
}

/** Whether a call that was refused has changed nothing: one that names several hosts may be refused for one of them. */
function isCertainlyRefused(error: unknown, hostCount: number): boolean {
  return error instanceof MackerelError && !error.mayHaveArrived && (hostCount === 1 || !concernsSomeHost(error));
}

/** Finds out for which of its hosts a call was refused, and finishes the others. */
async function retryOneByOne(
  hosts: HostsApi,
  ids: readonly string[],
  refusal: MackerelError,
  change: BulkChange,
  outcomes: Outcomes,
  { retries, ...turns }: TurnOptions & RequestOptions,
): Promise<void> {
  const options = retries === undefined ? {} : { retries };
  const needed: string[] = [];
  await inTurns(
    ids,
    async (id) => {
      const host = await hosts.get(id, options);
      const wasRead = outcomes.before(id) !== undefined;
      const mayHaveBeenDone = outcomes.mayBeChanged(id);
      // Now that it has been read, it is known what became of it, also where it is beyond help.
      outcomes.notChanged(id);
      const verdict = judgeHost(host, change, outcomes);
      if (verdict === 'already') {
        if (change.isOurs(host, { wasRead, mayHaveBeenDone })) {
          outcomes.changed(id, change.after);
        } else {
          if (!wasRead) outcomes.learn(id, { before: change.fieldsOf(host) });
          outcomes.unchanged(id, ids.length === 1 ? noteOfRefusal(refusal) : undefined);
        }
        return;
      }
      if (!wasRead) outcomes.learn(id, { before: change.fieldsOf(host) });
      if (verdict === 'needed') needed.push(id);
    },
    settleFailure(outcomes),
    turns,
  );
  if (ids.length === 1) {
    for (const id of needed) outcomes.failed(id, refusal);
    return;
  }
  // Where nothing was weeded out, the same call would be refused once more: perhaps there is no bulk endpoint.
  if (needed.length > 1 && needed.length < ids.length) {
    try {
      await send(needed, change, outcomes, options);
      return;
    } catch (error) {
      if (!concernsSomeHost(error)) throw error;
    }
  }
  await inTurns(needed, (id) => send([id], change, outcomes, options), settleFailure(outcomes), turns);
}

/** Says what a host that has been read needs, and settles one that is beyond help, or skipped. */
function judgeHost(host: Host, change: BulkChange, outcomes: Outcomes): 'needed' | 'already' | 'settled' {
  outcomes.learn(host.id, { name: host.name });
  const verdict = change.assess(host);
  if (verdict === 'needed' || verdict === 'already') return verdict;
  if (verdict instanceof Error) outcomes.failed(host.id, verdict);
  else outcomes.unchanged(host.id, verdict.why);
  // Stryker disable next-line StringLiteral: it is only ever asked whether it is one of the other two.
  return 'settled';
}

/** What is told of a host that is as asked, although the request for it alone was refused. */
function noteOfRefusal({ status, reason }: MackerelError): string {
  return `already as asked; Mackerel refused the request (${status ?? ''} ${reason})`;
}

/** A refusal that may be due to one host of those that were asked for, and not to the key, the network or Mackerel. */
function concernsSomeHost(error: unknown): error is MackerelError {
  return (
    // Stryker disable next-line ConditionalExpression: no other error has a status.
    error instanceof MackerelError && !error.isRefusedKey && !error.isTransient && (error.status ?? 0) >= 400
  );
}

/**
 * Whether a bulk call, which Mackerel could not carry out however often it was asked, may have failed because of one of
 * its hosts: then Mackerel still answers to what has nothing to do with them.
 */
async function mayBeDueToOne(hosts: HostsApi, ids: readonly string[], { status = 0 }: MackerelError): Promise<boolean> {
  return ids.length > 1 && status >= 500 && hosts.isThere();
}
