import { notFound } from '../errors.ts';

/** One value. Time is epoch seconds. */
export interface Point {
  readonly time: number;
  readonly value: number;
}

/** "older than 24 hours, those metrics will not be recorded". */
const OLDEST_SECONDS = 24 * 3600;

/** Metric values as they were posted, by owner (a host, or a service) and name (documents "Host metrics", "Service metrics"). */
export class MetricStore {
  /** Owner to metric name to time to value. */
  readonly #owners = new Map<string, Map<string, Map<number, number>>>();

  /** Records a value; a later one for the same time replaces it, and one older than a day is dropped. */
  post(owner: string, name: string, { time, value }: Point): void {
    if (time < Date.now() / 1000 - OLDEST_SECONDS) {
      return;
    }
    const metrics = this.#owners.get(owner) ?? new Map<string, Map<number, number>>();
    this.#owners.set(owner, metrics);
    const points = metrics.get(name) ?? new Map<number, number>();
    metrics.set(name, points);
    points.set(time, value);
  }

  /** The names of an owner's metrics. */
  names(owner: string): string[] {
    return [...(this.#owners.get(owner)?.keys() ?? [])].sort();
  }

  /** The values of an interval, both ends included, the oldest first. @throws MackerelError 404 for an unknown metric */
  read(owner: string, name: string, from: number, to: number): Point[] {
    const points = this.#owners.get(owner)?.get(name);
    if (points === undefined) {
      throw notFound('Metric');
    }
    return [...points]
      .map(([time, value]) => ({ time, value }))
      .filter(({ time }) => from <= time && time <= to)
      .sort((one, other) => one.time - other.time);
  }

  /** The value of the latest time; undefined if there is none. */
  latest(owner: string, name: string): Point | undefined {
    const points = this.#owners.get(owner)?.get(name);
    return points === undefined ? undefined : this.read(owner, name, -Infinity, Infinity).at(-1);
  }

  /** Drops what an owner has posted. */
  forget(owner: string): void {
    this.#owners.delete(owner);
  }
}
