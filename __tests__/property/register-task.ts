import { differences, type Hosts, type HostState, isSame } from './hosts.ts';
import { mustTell, type Outputs, outputOf, outputsOf } from './outputs.ts';
import type { Seen, Task } from './task.ts';

/** What `register` is asked to do. */
export interface RegisterTask {
  readonly inputs: Readonly<Record<string, string>>;
  /** The active host that has the custom identifier, if any. */
  readonly existing: HostState | undefined;
  /** That host as it is asked to be. */
  readonly updated: (host: HostState) => HostState;
  /** Whether a new host has all that was asked for. */
  readonly isMade: (host: HostState) => boolean;
}

/** The task to register a host, judged by the invariants of issue 6. */
export function registerTask(task: RegisterTask): Task {
  const isDryRun = task.inputs['dryRun'] === 'true';
  const isGiven = (name: string) => task.inputs[name] !== undefined;

  const judgeWorld = ({ before, after }: Seen): string[] => {
    const made = newHosts(before.hosts, after.hosts);
    const problems: string[] = [];
    if (made.length > 1) problems.push(`${made.length} hosts were made: ${JSON.stringify(made)}`);
    if (made.length > 0 && task.existing !== undefined) problems.push('A host was made beside the one that exists.');
    if (isDryRun && !isSame(before, after)) problems.push('A dry run changed something.');
    for (const difference of differences(before, after)) {
      const id = difference.split(':')[0] ?? '';
      const was = before.hosts.get(id);
      if (was === undefined && after.hosts.has(id)) continue;
      if (was === undefined || id !== task.existing?.id) problems.push(`Something else was changed: ${difference}`);
      else {
        // Two requests: the host's data, and then its status.
        const whole = task.updated(was);
        const states = [whole, { ...whole, status: was.status }];
        if (!states.some((state) => isSame(state, after.hosts.get(id))))
          problems.push(`It is not as asked: ${difference}`);
      }
    }
    return problems;
  };

  const judgeOutputs = ({ run, before, after }: Seen): string[] => {
    const outputs = outputsOf(run);
    const problems: string[] = [];
    const tolerant = task.inputs['ifUnavailable'] === 'warn';
    const [made] = newHosts(before.hosts, after.hosts);
    const host = task.existing === undefined ? made : after.hosts.get(task.existing.id);
    const isAsAsked =
      host !== undefined &&
      (task.existing === undefined ? task.isMade(host) : isSame(host, task.updated(task.existing)));
    const isDone = isDryRun || isAsAsked;
    if (!isDone && !saysFailed(outputs)) problems.push('The host is not as asked, and not said to have failed.');
    if (!isDone && run.exitCode === 0 && !tolerant) problems.push('It passed, and the host is not as asked.');
    if (outputs.changedHostIds.length > 0 && (isDryRun || !isAsAsked)) problems.push('It is not changed, as is said.');
    if (run.exitCode === 0 && !tolerant && !isDryRun && run.outputs['hostId'] !== host?.id) {
      problems.push('The output hostId is not the host.');
    }
    if (outputs.hostIds.some((id) => id !== host?.id)) problems.push('The output hostIds holds another host.');
    if (outputOf(run, 'created') === true && made === undefined) problems.push('Nothing was created, as is said.');
    return problems;
  };

  return {
    inputs: task.inputs,
    judge: (seen) => [...judgeWorld(seen), ...(mustTell(seen.run) ? judgeOutputs(seen) : [])],
    judgePost: ({ run, before, after }) => {
      if (!isGiven('retireAfterJob') || isDryRun) return [];
      const alive = newHosts(before.hosts, after.hosts).filter(({ isRetired }) => !isRetired);
      // A clean-up that failed says how to finish by hand: by ID, or by custom identifier where that is all it knows.
      const told = asShown(run.log);
      const isSaid = ({ id, customIdentifier }: HostState) =>
        run.exitCode !== 0 && [id, customIdentifier].some((name) => name !== undefined && told.includes(name));
      // None of the hosts that were there carries the address of a run: none of them is this job's to retire.
      const lost = [...before.hosts.values()].filter(
        ({ id, isRetired }) => !isRetired && after.hosts.get(id)?.isRetired === true,
      );
      return [
        ...alive.filter((host) => !isSaid(host)).map(({ id }) => `${id} is still alive.`),
        ...lost.map(({ id }) => `${id} was there before, and is retired.`),
      ];
    },
  };
}

const newHosts = (before: Hosts, after: Hosts): HostState[] => [...after.values()].filter(({ id }) => !before.has(id));

/** A log as GitHub shows it: what a workflow command has escaped reads as it was meant. */
const asShown = (log: string): string => log.replaceAll('%0A', '\n').replaceAll('%25', '%');

const saysFailed = ({ result }: Outputs): boolean =>
  result.hosts.some(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
