import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../harness/action-yml.ts';
import type { Mackerel } from './stranger.ts';

/** A simulator in a process of its own, as `npm run simulator` starts it. */
export class SimulatorProcess implements Mackerel {
  readonly url: string;
  readonly apiKey: string;
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, url: string, apiKey: string) {
    this.#process = child;
    this.url = url;
    this.apiKey = apiKey;
  }

  /** Starts one, without hosts, on a free port. @throws Error where it does not say its address */
  static async start(): Promise<SimulatorProcess> {
    const apiKey = 'strangers-key';
    const child = spawn(process.execPath, [join(root, 'simulator', 'cli.ts'), '--api-key', apiKey], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let url: string | undefined;
    for await (const line of createInterface(child.stdout)) {
      url = /^Mackerel simulator: (\S+)/.exec(line)?.[1];
      if (url !== undefined) break;
    }
    if (url === undefined) throw new Error('The simulator did not start.');
    // What it prints about each request is not needed; unread, it would stop the process.
    child.stdout.resume();
    return new SimulatorProcess(child, url, apiKey);
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }
}
