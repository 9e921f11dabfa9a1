import type { MonitoredStatus } from '../../mackerel/hosts.ts';
import { HostError } from '../outcomes.ts';
import { Streak } from './schedule.ts';
import { type GateRules, isOk, type Trouble, type Verdict } from './verdict.ts';

/** A host that a gate waits for, and what is known of it from poll to poll. */
export class Candidate {
  readonly id: string;
  name: string | undefined;
  readonly streak = new Streak();
  #verdict: Verdict | undefined;
  /** Why the last poll could not judge it. */
  #error: Error | undefined;
  /** Why waiting for it makes no sense. */
  #hopeless: Error | undefined;
  #hadMonitors = false;
  #lastPoll = 0;
  readonly #vanished = new Map<string, Trouble>();
  readonly #rules: GateRules;

  constructor(id: string, name: string | undefined, rules: GateRules) {
    this.id = id;
    this.name = name;
    this.#rules = rules;
  }

  /** What was held of it last; undefined: no one knows yet. */
  get verdict(): Verdict | undefined {
    return this.#verdict;
  }

  get error(): Error | undefined {
    return this.#error;
  }

  get hopeless(): Error | undefined {
    return this.#hopeless;
  }

  /** Whether any monitor watched it at an earlier poll. */
  get hadMonitors(): boolean {
    return this.#hadMonitors;
  }

  /** Monitors that were not OK, and then watched it no more: it may pass by that, which should be known. */
  get vanished(): readonly Trouble[] {
    return [...this.#vanished.values()];
  }

  /** Whether it is OK, as far as the last poll that asked tells. */
  get isOk(): boolean {
    return (
      this.#hopeless === undefined &&
      this.#error === undefined &&
      this.#verdict !== undefined &&
      isOk(this.#verdict, this.#rules)
    );
  }

  /** Whether a poll has judged it. */
  wasJudgedBy(poll: number): boolean {
    return this.#lastPoll === poll && this.#error === undefined;
  }

  /**
   * @param verdict what was made of what its monitors say
   * @param poll the number of the poll, when it was over, and whether it counts already
   */
  judged(
    verdict: Verdict,
    statuses: readonly MonitoredStatus[],
    poll: { number: number; endedAt: number; counts: boolean },
  ): void {
    const watching = new Set(statuses.map(({ monitorId }) => monitorId));
    for (const trouble of this.#verdict?.troubles ?? []) {
      if (!trouble.isAlert) this.#vanished.set(trouble.monitorId, trouble);
    }
    for (const monitorId of watching) this.#vanished.delete(monitorId);
    this.#verdict = verdict;
    this.#error = undefined;
    this.#lastPoll = poll.number;
    if (statuses.length > 0) this.#hadMonitors = true;
    if (!poll.counts || !isOk(verdict, this.#rules)) this.streak.broken();
    else this.streak.ok(poll.number, poll.endedAt);
    if (poll.counts && verdict.state === 'unmonitored' && this.#rules.ifNoMonitors === 'error') {
      this.#hopeless = new HostError('it has no monitors, and ifNoMonitors is error');
    }
  }

  /** A poll could not judge it; the next one may. */
  missed(error: Error): void {
    this.#error = error;
  }

  /** Waiting for it makes no sense. */
  giveUp(why: Error): void {
    this.#hopeless ??= why;
    this.streak.broken();
  }
}
