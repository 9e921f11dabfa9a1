import { watchesService, whyUnclear } from '../../alerts/concerned.ts';
import { type Alert, AlertsApi } from '../../mackerel/alerts.ts';
import type { Mackerel } from '../../mackerel/client.ts';
import { HostError } from '../outcomes.ts';
import type { MonitorNames } from './monitor-names.ts';
import { isFinal } from './poll.ts';
import { Streak } from './schedule.ts';
import { type GateRules, judgeAlerts, type Trouble } from './verdict.ts';

/** Which open alerts a gate looks at, besides those of its hosts. */
export interface AlertScope {
  /** Undefined: none. */
  readonly service: string | undefined;
}

/** Open alerts, as one poll found them; an error where it could not. */
export type Found = ReadonlyMap<string | undefined, readonly Alert[]> | Error;

/** Reads open alerts, and judges those that belong to no host, but to the service of the gate. */
export class OpenAlerts {
  readonly streak = new Streak();
  /** What stands in the way. */
  troubles: readonly Trouble[] = [];
  /** What was so before. */
  known: readonly Trouble[] = [];
  /** Why the last poll could not tell. */
  error: Error | undefined;
  readonly #api: AlertsApi;
  readonly #scope: AlertScope | undefined;
  readonly #names: MonitorNames;
  readonly #rules: GateRules;

  /** @param scope undefined: alerts do not count */
  constructor(
    { transport }: Pick<Mackerel, 'transport'>,
    scope: AlertScope | undefined,
    names: MonitorNames,
    rules: GateRules,
  ) {
    this.#api = new AlertsApi(transport);
    this.#scope = scope;
    this.#names = names;
    this.#rules = rules;
  }

  /** Whether alerts count that belong to no host. */
  get areOfService(): boolean {
    return this.#scope?.service !== undefined;
  }

  /** Whether alerts must be known, and never will be. */
  get isHopeless(): boolean {
    return this.error !== undefined && isFinal(this.error);
  }

  /** Open alerts by host ID; under undefined those of no host. */
  async read(): Promise<Found> {
    if (this.#scope === undefined) return new Map();
    try {
      const { entries, odd } = await this.#api.listOpen({ retries: 0 });
      const [first] = odd;
      if (first !== undefined) return new HostError(`of the open alerts, ${odd.length} can't be used: ${first.reason}`);
      return Map.groupBy(entries, ({ hostId }) => hostId);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return error;
    }
  }

  /** Judges what `read` found. */
  async judge(found: Found, poll: { number: number; endedAt: number; counts: boolean }): Promise<void> {
    const ofNoHost = found instanceof Error ? [] : (found.get(undefined) ?? []);
    const service = this.#scope?.service;
    // Which service an alert is about, its monitor alone tells.
    const unnamed = service !== undefined && ofNoHost.length > 0 ? await this.#names.read() : undefined;
    this.error = found instanceof Error ? found : (unnamed ?? (await this.#doubt(ofNoHost)));
    if (this.error !== undefined) return;
    const ofService = ofNoHost.filter(
      ({ monitorId }) => service !== undefined && watchesService(this.#names.monitors.get(monitorId), service),
    );
    Object.assign(this, judgeAlerts(ofService, this.#rules));
    if (poll.counts && this.troubles.length === 0) this.streak.ok(poll.number, poll.endedAt);
    else this.streak.broken();
  }

  /** A gate does not pass by an alert that may be about its target. */
  async #doubt(ofNoHost: readonly Alert[]): Promise<Error | undefined> {
    const service = this.#scope?.service;
    const { baseline } = this.#rules;
    const counting = ofNoHost.filter((alert) => !baseline.coversAlert(alert));
    const first = () => counting.map((alert) => whyUnclear(alert, { service }, this.#names.monitors)).find(Boolean);
    if (first() === undefined) return undefined;
    // The monitor may be new.
    const unread = service === undefined ? undefined : await this.#names.readAgain();
    const reason = first();
    return unread ?? (reason === undefined ? undefined : new HostError(reason));
  }
}
