/** So many requests in a row, each with all its retries, are taken for an outage and not for trouble with one host. */
const OUTAGE = 5;

/**
 * Notices that Mackerel is down as a whole. Without it a step for thousands of hosts would try each of them for minutes,
 * and hang for hours.
 */
export class Breaker {
  #failedInARow = 0;

  /** Whether there is no point in sending anything more. */
  get isOpen(): boolean {
    return this.#failedInARow >= OUTAGE;
  }

  /** A request was answered, whatever the answer says. */
  answered(): void {
    this.#failedInARow = 0;
  }

  /** A request was given up after all its retries. */
  gaveUp(): void {
    this.#failedInARow += 1;
  }
}
