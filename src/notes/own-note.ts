import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import { type FormerIds, formerOf, idsOf } from './note.ts';
import { newNamespace } from './namespace.ts';
import { type NotePart, partsOf, type PlacedHost } from './parts.ts';
import type { Phase } from './protocol.ts';
import type { RestoreByNote } from './saved.ts';
import { type NoteStore, ownerKey } from './store.ts';

/** The note of a main step: in Mackerel, for others, and in the saved state, for its own post step. */
export class OwnNote {
  readonly base: string;
  readonly #about: Pick<RestoreByNote, 'author' | 'mode' | 'services'>;
  readonly #store: NoteStore;
  readonly #save: (steps: RestoreByNote[]) => void;
  #parts: readonly NotePart[];

  /** @param save keeps what post is to undo; called before each request that it is about */
  constructor(
    placed: readonly PlacedHost[],
    about: Pick<RestoreByNote, 'author' | 'mode' | 'services'>,
    store: NoteStore,
    save: (steps: RestoreByNote[]) => void,
  ) {
    this.base = newNamespace(about.author.run, about.author.attempt);
    this.#parts = partsOf(placed, this.base);
    this.#about = about;
    this.#store = store;
    this.#save = save;
  }

  /** Tells others that the hosts are about to be changed. */
  async announce(): Promise<void> {
    this.#saveParts();
    await this.#write(this.#parts, 'announced');
  }

  /** Tells others what the hosts were before. Those that are not named are not changed. */
  async complete(former: ReadonlyMap<string, HostStatus>): Promise<void> {
    const announced = this.#parts;
    this.#parts = announced.flatMap((part) => {
      const plan = planOf(part.hosts, former);
      return idsOf(plan).length === 0 ? [] : [{ ...part, former: plan }];
    });
    this.#saveParts();
    await this.#write(this.#parts, 'active');
    await this.#store.remove(without(announced, this.#parts));
  }

  /** Forgets the hosts that were not changed after all. */
  async keep(isOurs: (id: string) => boolean): Promise<void> {
    const before = this.#parts;
    this.#parts = before.flatMap((part) => {
      const plan = formerOf(part.former ?? {}, isOurs);
      return idsOf(plan).length === 0 ? [] : [{ ...part, former: plan }];
    });
    const count = ({ former = {} }: NotePart) => idsOf(former).length;
    const counts = new Map(before.map((part) => [keyOf(part), count(part)]));
    const shrunk = this.#parts.filter((part) => counts.get(keyOf(part)) !== count(part));
    this.#saveParts();
    await this.#write(shrunk, 'active');
    await this.#store.remove(without(before, this.#parts));
  }

  async #write(changed: readonly NotePart[], phase: Phase): Promise<void> {
    const written = new Map(
      (await this.#store.write(changed, { ...this.#about, phase })).map((part) => [keyOf(part), part]),
    );
    this.#parts = this.#parts.map((part) => written.get(keyOf(part)) ?? part);
    this.#saveParts();
  }

  #saveParts(): void {
    // Of a part whose former statuses are known, they name the hosts.
    const parts = this.#parts.map((part) => (part.former === undefined ? part : { ...part, hosts: [] }));
    this.#save(parts.length === 0 ? [] : [{ kind: 'restore-by-note', base: this.base, ...this.#about, parts }]);
  }
}

function planOf(ids: readonly string[], former: ReadonlyMap<string, HostStatus>): FormerIds {
  const byStatus = Map.groupBy(ids, (id) => former.get(id));
  return Object.fromEntries(
    HOST_STATUSES.flatMap((status) => {
      const group = byStatus.get(status);
      return group === undefined ? [] : [[status, group] as const];
    }),
  );
}

/** One text for each part. */
export function keyOf({ owner, namespace }: Pick<NotePart, 'owner' | 'namespace'>): string {
  return `${ownerKey(owner)} ${namespace}`;
}

function without(parts: readonly NotePart[], kept: readonly NotePart[]): NotePart[] {
  const keys = new Set(kept.map(keyOf));
  return parts.filter((part) => !keys.has(keyOf(part)));
}
