import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import type { MetadataOwner } from '../mackerel/metadata.ts';
import { formerById, idsOf } from './note.ts';
import { keyOf } from './own-note.ts';
import type { LeavingNote, LeavingPart } from './post.ts';
import type { Plan } from './protocol.ts';
import type { NoteStore } from './store.ts';

/** The parts of a note whose step leaves, as they stand in Mackerel, and what they say of each host. */
export class LeavingParts {
  /** Every host whose former status is known. */
  readonly hostIds: string[];
  /** Where others may have left their notes. */
  readonly owners: readonly MetadataOwner[];
  readonly #note: LeavingNote;
  readonly #store: NoteStore;
  /** By host ID. */
  readonly #former = new Map<string, HostStatus>();
  readonly #keys = new Map<string, string>();
  /** By their key. */
  readonly #parts = new Map<string, LeavingPart>();

  constructor(note: LeavingNote, store: NoteStore) {
    this.#note = note;
    this.#store = store;
    for (const part of note.parts) {
      if (part.former === undefined) continue;
      const key = keyOf(part);
      this.#parts.set(key, part);
      for (const [id, status] of formerById(part.former)) {
        this.#former.set(id, status);
        this.#keys.set(id, key);
      }
    }
    this.hostIds = [...this.#former.keys()];
    const alone = [...this.#parts.values()].flatMap(({ owner }) => ('host' in owner ? [owner] : []));
    this.owners = [...note.services.map((service) => ({ service })), ...alone];
  }

  of(id: string): LeavingPart | undefined {
    return this.#parts.get(this.#keys.get(id) ?? '');
  }

  serviceOf(id: string): string | undefined {
    const owner = this.of(id)?.owner;
    return owner !== undefined && 'service' in owner ? owner.service : undefined;
  }

  planOf(id: string): Plan | undefined {
    const part = this.of(id);
    const former = this.#former.get(id);
    if (part === undefined || former === undefined) return undefined;
    return { status: part.status, also: part.also ?? [], former };
  }

  /** Tells others that the step leaves. Of what was only announced nothing was changed: that is removed. */
  async begin(): Promise<void> {
    await this.#store.remove(this.#note.parts.filter(({ former }) => former === undefined));
    await this.#write([...this.#parts.values()]);
  }

  /** Tells others which statuses hosts are about to be given for another job. */
  async handOver(statuses: ReadonlyMap<string, HostStatus>): Promise<void> {
    const byKey = Map.groupBy(statuses, ([id]) => this.#keys.get(id) ?? '');
    const changed = [...byKey].flatMap(([key, given]): LeavingPart[] => {
      const part = this.#parts.get(key);
      const also = new Set([...(part?.also ?? []), ...given.map(([, status]) => status)]);
      return part === undefined ? [] : [{ ...part, also: HOST_STATUSES.filter((status) => also.has(status)) }];
    });
    await this.#write(changed);
  }

  /**
   * Removes the parts whose hosts have all been dealt with.
   *
   * @returns whether nothing is left
   */
  async end(isDealtWith: (id: string) => boolean): Promise<boolean> {
    const parts = [...this.#parts.values()];
    const done = parts.filter(({ former = {} }) => idsOf(former).every(isDealtWith));
    const stuck = await this.#store.remove(done);
    return done.length === parts.length && stuck.length === 0;
  }

  async #write(parts: readonly LeavingPart[]): Promise<void> {
    const { author, mode, sweeper } = this.#note;
    // What a part says besides is the same for all of one write.
    for (const group of Map.groupBy(parts, ({ also = [] }) => also.join()).values()) {
      const also = group[0]?.also ?? [];
      const written = await this.#store.write(group, { author, mode, phase: 'leaving', also, sweeper });
      for (const part of written) this.#parts.set(keyOf(part), { ...part, also });
    }
  }
}
