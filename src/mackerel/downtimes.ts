import * as v from '@badrap/valita';
import { isSameSet } from '../same-set.ts';
import {
  type Downtime,
  type DowntimeSpec,
  fromWireDowntime,
  SCOPES,
  toWireDowntime,
  updatedWireDowntime,
  type WireDowntime,
  wireDowntime,
} from './downtime.ts';
import { type Entries, readEntries } from './entries.ts';
import type { Transport } from './transport.ts';

/** What every request here is about. */
const DOWNTIME = { resource: 'downtime' } as const;

// Each one is read by itself: an odd one must not make the others unreadable.
const manyDowntimes = v.object({ downtimes: v.array(v.unknown()) });

/** The downtimes API, one method an endpoint. Every method throws MackerelError. */
export class DowntimesApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** GET /downtimes: those that are over too. */
  async list({ retries }: { retries?: number } = {}): Promise<Entries<Downtime>> {
    const reply = await this.#transport.request({
      ...DOWNTIME,
      isCollection: true,
      method: 'GET',
      path: ['downtimes'],
      reply: manyDowntimes,
      ...(retries !== undefined && { retries }),
    });
    return readEntries(reply.downtimes, wireDowntime, fromWireDowntime);
  }

  /**
   * POST /downtimes. Where the request may have arrived although no answer came, it is repeated only after looking for
   * the downtime it may have made.
   *
   * @param before IDs of downtimes that were there before, so that none of them is taken for the new one
   */
  async create(spec: DowntimeSpec, before: ReadonlySet<string>): Promise<Downtime> {
    const wire = await this.#transport.request({
      ...DOWNTIME,
      isCollection: true,
      creates: true,
      method: 'POST',
      path: ['downtimes'],
      body: toWireDowntime(spec),
      reply: wireDowntime,
      mismatch: ({ id, name }) =>
        name === spec.name && !before.has(id) ? undefined : `it is about the downtime ${id}, which is another one`,
      repeat: { lookFirst: async () => (await this.find(spec, before, { retries: 0 }))?.wire },
    });
    return fromWireDowntime(wire);
  }

  /** The downtime that a request made whose answer is lost; undefined: none. */
  async find(
    spec: DowntimeSpec,
    before: ReadonlySet<string>,
    options: { retries?: number } = {},
  ): Promise<Downtime | undefined> {
    return (await this.list(options)).entries.find((downtime) => !before.has(downtime.id) && isMadeOf(downtime, spec));
  }

  /** PUT /downtimes/<id>. What is not among the changes goes back as it was read. */
  async update(downtime: Downtime, changes: Partial<DowntimeSpec>): Promise<Downtime> {
    const wire = await this.#transport.request({
      ...DOWNTIME,
      method: 'PUT',
      path: ['downtimes', downtime.id],
      body: updatedWireDowntime(downtime, changes),
      reply: wireDowntime,
      mismatch: isAnotherThan(downtime.id),
    });
    return fromWireDowntime(wire);
  }

  /** DELETE /downtimes/<id>: alerts open again from now on. @returns the downtime as it was */
  async delete(id: string): Promise<Downtime> {
    const wire = await this.#transport.request({
      ...DOWNTIME,
      method: 'DELETE',
      path: ['downtimes', id],
      reply: wireDowntime,
      mismatch: isAnotherThan(id),
    });
    return fromWireDowntime(wire);
  }
}

/** Whether a downtime is what a request of this content makes (contract, "Settled": name, memo, scopes, start, duration). */
export function isMadeOf(downtime: Downtime, spec: DowntimeSpec): boolean {
  return (
    (['name', 'memo', 'start', 'duration'] as const).every((field) => downtime[field] === spec[field]) &&
    SCOPES.every((scope) => isSameSet(downtime[scope], spec[scope]))
  );
}

function isAnotherThan(asked: string): (reply: WireDowntime) => string | undefined {
  return ({ id }) => (id === asked ? undefined : `it is about the downtime ${id}`);
}
