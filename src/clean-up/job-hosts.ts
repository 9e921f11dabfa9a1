import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The hosts that steps of this very job registered: a later step of the job may find one of them, and must know it from a
 * host of another job. GitHub's runner empties RUNNER_TEMP before each job.
 */
export class JobHosts {
  readonly #file: string | undefined;

  /**
   * @param env where RUNNER_TEMP stands
   * @param job what tells the job from others
   */
  constructor(env: NodeJS.ProcessEnv, job: string) {
    const folder = env['RUNNER_TEMP'];
    this.#file = folder ? join(folder, `mackerel-host-lifecycle-registered-${encodeURIComponent(job)}`) : undefined;
  }

  /** Best effort: a host that is not remembered is taken for another job's. */
  remember(id: string): void {
    if (this.#file === undefined) return;
    try {
      appendFileSync(this.#file, `${id}\n`);
    } catch {
      // It is known by its memo in most cases.
    }
  }

  has(id: string): boolean {
    if (this.#file === undefined) return false;
    try {
      return readFileSync(this.#file, 'utf8').split('\n').includes(id);
    } catch {
      return false;
    }
  }
}
