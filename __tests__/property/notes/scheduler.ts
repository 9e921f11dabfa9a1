import { setImmediate, setTimeout as delay } from 'node:timers/promises';
import { type ApiRequest, Transport, type TransportOptions } from '../../../src/mackerel/transport.ts';
import type { Random } from './random.ts';

/** A process that is killed says nothing more. */
const NEVER = new Promise<never>(() => undefined);

/** A job's process, whose every request waits for its turn. */
export class Actor {
  readonly name: string;
  /** The request, counted from 1, at which it is killed, and whether Mackerel still does the work. */
  readonly kill: { readonly at: number; readonly workDone: boolean } | undefined;
  isOver = false;
  isKilled = false;
  readonly waiting: (() => Promise<void>)[] = [];
  #requests = 0;

  constructor(name: string, kill?: { at: number; workDone: boolean }) {
    this.name = name;
    this.kill = kill;
  }

  /** Lets work be done when it is this actor's turn. */
  async turn<T>(what: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push(async () => {
        this.#requests += 1;
        this.last = what;
        const isLast = this.#requests === this.kill?.at;
        if (isLast && !this.kill.workDone) {
          this.die();
          return;
        }
        try {
          const done = await work();
          if (isLast) this.die();
          else resolve(done);
        } catch (error) {
          if (isLast) this.die();
          else reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  last = '';

  die(): void {
    this.isKilled = true;
    this.waiting.length = 0;
  }
}

/** Mackerel, as one actor reaches it. */
export class TurnTransport extends Transport {
  readonly #actor: Actor;

  constructor(options: TransportOptions, actor: Actor) {
    super(options);
    this.#actor = actor;
  }

  override async request<T>(request: ApiRequest<T>): Promise<T> {
    if (this.#actor.isKilled) return NEVER;
    return this.#actor.turn(`${request.method} ${request.path.join('/')}`, () => super.request(request));
  }
}

/**
 * Gives turns to actors, one at a time, until all are over.
 *
 * @param actors asked again before each turn: there may be more by then
 * @param onTurn told after each turn what was done
 */
export async function schedule(
  actors: () => readonly Actor[],
  random: Random,
  onTurn: (line: string) => void,
): Promise<void> {
  let idle = 0;
  for (;;) {
    const left = actors().filter(({ isOver, isKilled }) => !isOver && !isKilled);
    if (left.length === 0) return;
    const ready = left.filter(({ waiting }) => waiting.length > 0);
    if (ready.length === 0) {
      // All of them sleep, or are about to ask.
      idle += 1;
      if (idle > 20_000)
        throw new Error(`Nothing happens: ${left.map(({ name, last }) => `${name} ${last}`).join(', ')}`);
      await (idle < 50 ? setImmediate() : delay(1));
      continue;
    }
    idle = 0;
    const actor = random.pick(ready);
    const [turn] = actor.waiting.splice(random.below(actor.waiting.length), 1);
    await turn?.();
    onTurn(`${actor.name}: ${actor.last}${actor.isKilled ? ' †' : ''}`);
    // What follows from it is asked for at once, or never.
    for (let tick = 0; tick < 3; tick++) await setImmediate();
  }
}
