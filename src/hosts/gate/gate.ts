import type { Mackerel } from '../../mackerel/client.ts';
import type { MonitoredStatus } from '../../mackerel/hosts.ts';
import { MonitorsApi } from '../../mackerel/monitors.ts';
import type { TurnOptions } from '../turns.ts';
import { Candidate } from './candidate.ts';
import type { Clock } from './clock.ts';
import type { HostStatuses } from './host-statuses.ts';
import { MonitorNames } from './monitor-names.ts';
import { type AlertScope, type Found, OpenAlerts } from './open-alerts.ts';
import { askHosts, blameTheSame, type Finding } from './poll.ts';
import { type GateTimes, isStable, nextPoll } from './schedule.ts';
import { type GateRules, judge } from './verdict.ts';

/** How a gate ended: all are OK; the time was over; waiting makes no sense any more; the step was told to stop. */
export type GateEnd = 'passed' | 'timed out' | 'hopeless' | 'cancelled';

export interface GateOptions {
  /** Sends nothing once the time is over. */
  readonly mackerel: Mackerel;
  readonly hostStatuses: HostStatuses;
  readonly times: GateTimes;
  readonly rules: GateRules;
  /** Which open alerts count, besides those of the hosts; undefined: none at all. */
  readonly alerts: AlertScope | undefined;
  readonly clock: Clock;
  readonly turns: TurnOptions;
  /** Told after each poll. */
  readonly onPoll: (gate: Gate) => void;
}

interface Poll {
  readonly number: number;
  readonly begun: number;
  /** Whether the warm-up is over. */
  readonly counts: boolean;
}

/**
 * Polls until all hosts are OK, and have been for as long as they must. A host that is OK and stable is left in peace while
 * others are waited for; once these are OK too, all are asked, and again at every poll up to the last one: what lets the
 * gate pass was judged after it began, and all of it by one poll.
 */
export class Gate {
  readonly candidates: readonly Candidate[];
  readonly times: GateTimes;
  readonly names: MonitorNames;
  readonly alerts: OpenAlerts;
  /** What monitors said last, by host ID. */
  readonly monitoredStatuses = new Map<string, readonly MonitoredStatus[]>();
  readonly #options: GateOptions;
  #poll: Poll = { number: 0, begun: 0, counts: false };
  #endedAt: number | undefined;
  #once = false;

  constructor(hosts: readonly { id: string; name: string | undefined }[], options: GateOptions) {
    this.#options = options;
    this.times = options.times;
    this.candidates = hosts.map(({ id, name }) => new Candidate(id, name, options.rules));
    this.names = new MonitorNames(new MonitorsApi(options.mackerel.transport));
    this.alerts = new OpenAlerts(options.mackerel, options.alerts, this.names, options.rules);
  }

  /** How long it has been waiting, in milliseconds. */
  get waited(): number {
    return this.#options.clock.now();
  }

  /** Whether polls do not count yet. */
  get isWarmingUp(): boolean {
    return !this.#poll.counts;
  }

  /** Since when all are OK, in milliseconds since the gate began; undefined: they are not. */
  get allOkSince(): number | undefined {
    if (this.alerts.error !== undefined) return undefined;
    let latest = 0;
    for (const { streak } of [this.alerts, ...this.candidates]) {
      if (streak.since === undefined) return undefined;
      latest = Math.max(latest, streak.since);
    }
    return latest;
  }

  /** Whether it goes on waiting, as far as the last poll tells. */
  get goesOn(): boolean {
    return !this.#once && this.waited < this.times.waitTimeout && !this.#isHopeless();
  }

  /** @param once whether to poll only once, since waiting makes no sense */
  async run({ once }: { once: boolean }): Promise<GateEnd> {
    const { clock } = this.#options;
    const { waitTimeout } = this.times;
    this.#once = once;
    // A service without hosts has monitors all the same.
    if (this.candidates.length === 0 && !this.alerts.areOfService) return once ? 'hopeless' : 'passed';
    for (;;) {
      const due = once ? clock.now() : this.#nextPoll();
      await clock.sleepUntil(due ?? waitTimeout);
      if (this.#isCancelled()) return 'cancelled';
      if (due === undefined || (waitTimeout > 0 && clock.now() >= waitTimeout)) return 'timed out';

      const passes = await this.#pollAll(due);
      if (this.#isCancelled()) return 'cancelled';
      if (once || this.#isHopeless()) return 'hopeless';
      if (passes) return 'passed';
      if (waitTimeout === 0) return 'timed out';
    }
  }

  #isHopeless(): boolean {
    return this.alerts.isHopeless || this.candidates.some(({ hopeless }) => hopeless !== undefined);
  }

  #isCancelled(): boolean {
    return this.#options.turns.signal.aborted;
  }

  #nextPoll(): number | undefined {
    const endedAt = this.#endedAt;
    const took = endedAt === undefined ? 0 : endedAt - this.#poll.begun;
    return nextPoll(this.times, { endedAt, took, allOkSince: this.allOkSince });
  }

  /** @returns whether the gate passes */
  async #pollAll(due: number): Promise<boolean> {
    const { clock, hostStatuses, onPoll } = this.#options;
    const begun = Math.max(due, clock.now());
    // What was read to find the hosts is good for a poll that comes at once.
    if (this.#poll.number > 0 || due > 0) hostStatuses.forget();
    this.#poll = { number: this.#poll.number + 1, begun, counts: begun >= this.times.warmUp };

    const mayRest = this.candidates.some(({ isOk }) => !isOk);
    const rests = ({ isOk, streak: { lasted } }: Candidate) =>
      mayRest && isOk && lasted !== undefined && lasted >= this.times.stableFor;
    const { awake = [], resting = [] } = Object.groupBy(this.candidates, (one) => (rests(one) ? 'resting' : 'awake'));
    const alerts = this.alerts.read();
    await this.#ask(awake, alerts);
    if (awake.every(({ isOk }) => isOk)) await this.#ask(resting, alerts);
    await this.alerts.judge(await alerts, this.#now());
    if (this.#isAnythingWrong()) await this.names.read();

    this.#endedAt = clock.now();
    onPoll(this);
    const { number, counts } = this.#poll;
    const allJudged = this.candidates.every((one) => one.isOk && one.wasJudgedBy(number));
    const { allOkSince } = this;
    return counts && allJudged && allOkSince !== undefined && isStable(this.times, begun, allOkSince);
  }

  async #ask(asked: readonly Candidate[], alerts: Promise<Found>): Promise<void> {
    if (asked.length === 0) return;
    const { mackerel, hostStatuses, turns, rules } = this.#options;
    const findings = new Map<string, Finding>();
    const ids = asked.map(({ id }) => id);
    await askHosts(mackerel, ids, hostStatuses, turns, (id, finding) => findings.set(id, finding));
    const open = await alerts;
    const now = this.#now();
    const blamed = blameTheSame(findings);
    for (const candidate of asked) {
      const { id, hadMonitors } = candidate;
      const finding = blamed.get(id);
      if (finding === undefined) continue;
      if ('hopeless' in finding) candidate.giveUp(finding.hopeless);
      else if ('missed' in finding) candidate.missed(finding.missed);
      else {
        const { host, statuses } = finding;
        candidate.name = host.name;
        this.monitoredStatuses.set(id, statuses);
        const ofHost = open instanceof Error ? [] : (open.get(id) ?? []);
        candidate.judged(judge({ hostId: id, statuses, alerts: ofHost, hadMonitors }, rules), statuses, now);
      }
    }
  }

  #now(): { number: number; endedAt: number; counts: boolean } {
    const { number, counts } = this.#poll;
    return { number, counts, endedAt: this.#options.clock.now() };
  }

  #isAnythingWrong(): boolean {
    const ofHosts = this.candidates.flatMap(({ verdict }) => verdict ?? []);
    return [this.alerts, ...ofHosts].some(({ troubles, known }) => troubles.length + known.length > 0);
  }
}
