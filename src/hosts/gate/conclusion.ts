import { HostError, type Outcomes } from '../outcomes.ts';
import { hostCount, hostLabel } from '../words.ts';
import type { Candidate } from './candidate.ts';
import type { Gate, GateEnd } from './gate.ts';
import type { GateTimes } from './schedule.ts';
import { describeTroubles, type GateRules, type MonitorNames } from './verdict.ts';

/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;

/** What became of a host: it is OK, with a note, or not, and why. */
export type Conclusion = { readonly note: string } | { readonly error: Error };

/** What a conclusion depends on besides the host. */
export interface Circumstances {
  readonly end: GateEnd;
  readonly times: GateTimes;
  /** How long was waited, in milliseconds. */
  readonly waited: number;
  readonly names: MonitorNames;
}

/** Says what became of a host when the gate ended. */
export function concludeHost(candidate: Candidate, { end, times, waited, names }: Circumstances): Conclusion {
  const { hopeless, verdict, error, isOk, streak } = candidate;
  if (hopeless !== undefined) return { error: hopeless };
  if (verdict === undefined) {
    return { error: error ?? new HostError('its monitors were not asked: the step ended before') };
  }
  const when = end === 'cancelled' ? 'when the step was cancelled' : `after ${inSeconds(waited)}`;
  const since = error === undefined ? '' : `; since then it could not be asked: ${error.message}`;
  if (verdict.state === 'not OK') {
    return { error: new HostError(`not OK ${when}: ${describeTroubles(verdict.troubles, names)}${since}`) };
  }
  if (verdict.state === 'monitors lost') {
    return {
      error: new HostError(`no monitor watches it any more ${when}: it can't be told whether it is OK${since}`),
    };
  }
  if (error !== undefined && end !== 'cancelled') return { error };
  if (end === 'timed out' && !isLongEnough(streak.since, times, waited)) {
    const okFor = streak.since === undefined ? 0 : Math.max(waited - streak.since, 0);
    const reason = `OK for ${inSeconds(okFor)} only when the time was over, and it must be so for ${inSeconds(times.stableFor)} (stableFor)`;
    return { error: new HostError(reason) };
  }
  if (!isOk) return { error: error ?? new HostError(`it is not known whether it is OK ${when}`) };
  if (verdict.state === 'unmonitored') return { note: 'it has no monitors' };
  return { note: verdict.known.length === 0 ? 'every monitor is OK' : 'nothing is worse than in the baseline' };
}

function isLongEnough(since: number | undefined, { stableFor }: GateTimes, waited: number): boolean {
  return since !== undefined && waited - since >= stableFor;
}

/** Settles every host that the gate waited for. @returns why the step fails besides */
export function settle(gate: Gate, outcomes: Outcomes, circumstances: Circumstances): Error[] {
  const { end, names } = circumstances;
  let doesAnyFail = false;
  for (const candidate of gate.candidates) {
    const { id, name } = candidate;
    outcomes.learn(id, { name });
    // One that no one asked for any more, since the step was cancelled, is told as such.
    if (end === 'cancelled' && candidate.verdict === undefined) continue;
    const conclusion = concludeHost(candidate, circumstances);
    if ('note' in conclusion) outcomes.unchanged(id, conclusion.note);
    else {
      doesAnyFail = true;
      outcomes.failed(id, conclusion.error);
    }
  }
  const { troubles, error } = gate.alerts;
  const problems = [
    ...(troubles.length > 0
      ? [new HostError(`open alerts of the service: ${describeTroubles(troubles, names).replaceAll('alert: ', '')}`)]
      : []),
    ...(error === undefined ? [] : [error]),
  ];
  if (end === 'timed out' && !doesAnyFail && problems.length === 0) {
    const stableFor = `${inSeconds(circumstances.times.stableFor)} (stableFor)`;
    return [
      new HostError(
        `all hosts are OK, but there was no time left to see them all so for ${stableFor}: raise waitTimeout`,
      ),
    ];
  }
  return problems;
}

/** What should be known of a gate that has ended, besides what became of each host. */
export function remarks(
  gate: Gate,
  { ifNoMonitors }: Pick<GateRules, 'ifNoMonitors'>,
  moved: ReadonlySet<string>,
  names: MonitorNames,
): { unmonitored: number; warnings: string[]; notices: string[] } {
  const { candidates } = gate;
  const unmonitored = candidates.filter(({ isOk, verdict }) => isOk && verdict?.state === 'unmonitored');
  const strays = candidates.filter(({ id, hopeless }) => moved.has(id) && hopeless === undefined);
  const known = candidates.filter(({ verdict }) => (verdict?.known.length ?? 0) > 0);
  const describeKnown = ({ id, name, verdict }: Candidate) =>
    `${hostLabel({ id, name })}: ${describeTroubles(verdict?.known ?? [], names)}`;
  return {
    unmonitored: unmonitored.length,
    warnings: [
      ...(ifNoMonitors === 'warn' && unmonitored.length > 0
        ? [
            `${hostsHave(unmonitored, 'no monitors')}, so it is not known whether they are OK: ${nameHosts(unmonitored)}`,
          ]
        : []),
      ...(strays.length > 0
        ? [`${hostsHave(strays, 'left what the filter matches')} while the step waited: ${nameHosts(strays)}`]
        : []),
      ...candidates
        .filter(({ vanished }) => vanished.length > 0)
        .slice(0, MAX_NAMES)
        .map(({ id, name, vanished }) => {
          const was = describeTroubles(vanished, names);
          return `${hostLabel({ id, name })} is not watched any more by a monitor that was not OK: ${was}`;
        }),
    ],
    notices: [
      ...known.slice(0, MAX_NAMES).map((host) => `As in the baseline, so it does not count: ${describeKnown(host)}`),
      ...(known.length > MAX_NAMES ? [`The same is so of ${hostCount(known.length - MAX_NAMES)} more`] : []),
      ...(gate.alerts.known.length > 0
        ? [`As in the baseline, so it does not count: ${describeTroubles(gate.alerts.known, names)}`]
        : []),
    ],
  };
}

function hostsHave(hosts: readonly Candidate[], what: string): string {
  return `${hostCount(hosts.length)} ${hosts.length === 1 ? 'has' : 'have'} ${what}`;
}

function nameHosts(hosts: readonly Candidate[]): string {
  const named = hosts.slice(0, MAX_NAMES).map(({ id, name }) => hostLabel({ id, name }));
  const rest = hosts.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}

function inSeconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
