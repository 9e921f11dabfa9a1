import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the simulator's process is told: to begin again, or to say how many requests it was sent since. */
export type Question = { ask: 'start'; hosts: number; latency: number } | { ask: 'requests' };
export type Answer = Fleet | { requests: number };

/** A new Mackerel full of hosts, all working, in the role Shop: web. */
export interface Fleet {
  url: string;
  apiKey: string;
  ids: string[];
}

/** A simulator in a process of its own. */
export class BenchMackerel {
  readonly #process: ChildProcess = fork(join(import.meta.dirname, 'simulator.ts'), { execArgv: [] });

  /** @param latency milliseconds added to each reply */
  async start(hosts: number, latency: number): Promise<Fleet> {
    return (await this.#ask({ ask: 'start', hosts, latency })) as Fleet;
  }

  /** How many requests came since the start. */
  async requests(): Promise<number> {
    return ((await this.#ask({ ask: 'requests' })) as { requests: number }).requests;
  }

  stop(): void {
    this.#process.disconnect();
    this.#process.kill();
  }

  async #ask(question: Question): Promise<Answer> {
    this.#process.send(question);
    const [answer] = (await once(this.#process, 'message')) as [Answer];
    return answer;
  }
}
