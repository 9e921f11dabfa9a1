import pLimit from 'p-limit';
import { MackerelError } from '../mackerel/errors.ts';
import { MetadataApi, type MetadataOwner } from '../mackerel/metadata.ts';
import type { Transport } from '../mackerel/transport.ts';
import { readNamespace } from './namespace.ts';
import { type Author, type JobNote, parseNote, toWire } from './note.ts';
import type { NotePart } from './parts.ts';
import type { Phase } from './protocol.ts';

/** A note, and where it was found. */
export interface FoundNote extends JobNote {
  readonly owner: MetadataOwner;
  readonly namespace: string;
  /** The namespace of the note that it is a part of. */
  readonly base: string;
}

/** What was found in some places. */
export interface Reading {
  readonly notes: readonly FoundNote[];
  /** Places whose notes could not all be read. */
  readonly unread: readonly MetadataOwner[];
}

/** What a part says of itself besides what is in it. */
export interface Saying {
  readonly author: Author;
  readonly mode: JobNote['mode'];
  readonly phase: Phase;
  readonly also?: JobNote['also'];
  readonly sweeper?: JobNote['sweeper'];
}

/** Reads and writes notes. What goes wrong is told, and never thrown: no deploy stops for it (contract, "Notes"). */
export class NoteStore {
  readonly #metadata: MetadataApi;
  readonly #concurrency: number;
  readonly #warnings = new Set<string>();

  constructor(transport: Transport, concurrency: number) {
    this.#metadata = new MetadataApi(transport);
    this.#concurrency = concurrency;
  }

  /** What went wrong so far, a sentence each. */
  get warnings(): string[] {
    return [...this.#warnings];
  }

  /** @returns the parts as they are then: one that was not written may still have been */
  async write(parts: readonly NotePart[], saying: Saying): Promise<NotePart[]> {
    return this.#each(parts, async (part) => {
      const refusal = await this.#tried(
        `the note in the metadata of ${ownerLabel(part.owner)} could not be written`,
        () => this.#metadata.put(part.owner, part.namespace, toWire(noteOf(part, saying))),
      );
      // A server without metadata says 404 by a page of its own.
      const mayBeWritten = refusal === undefined || (refusal.mayHaveArrived && refusal.status !== 404);
      const isWritten = mayBeWritten || part.isWritten === true;
      return { ...part, isWritten };
    });
  }

  /** @returns those that could not be removed */
  async remove<P extends Pick<NotePart, 'owner' | 'namespace'>>(parts: readonly P[]): Promise<P[]> {
    const left = await this.#each(parts, async (part) => {
      const { owner, namespace } = part;
      const head = `the note ${namespace} in the metadata of ${ownerLabel(owner)} could not be removed`;
      const refusal = await this.#tried(head, () => this.#metadata.delete(owner, namespace));
      return refusal === undefined ? [] : [part];
    });
    return left.flat();
  }

  /**
   * Reads all notes of some places, one list for each, and one request for each note.
   *
   * @param skips whether a note need not be read
   */
  async read(
    owners: readonly MetadataOwner[],
    skips: (namespace: string, base: string) => boolean = () => false,
  ): Promise<Reading> {
    const unread: MetadataOwner[] = [];
    const notes = await this.#each(owners, async (owner) => {
      const listed = await this.#tried(
        `the notes in the metadata of ${ownerLabel(owner)} could not be read`,
        async () => this.#metadata.list(owner),
      );
      if (listed instanceof MackerelError) {
        unread.push(owner);
        return [];
      }
      const found = await this.#each(listed, async (namespace) => {
        const named = readNamespace(namespace);
        if (named === undefined || skips(namespace, named.base)) return [];
        const note = await this.#readOne(owner, namespace);
        if (note === 'unread') unread.push(owner);
        if (typeof note !== 'object') return [];
        if (note.run !== named.run || note.attempt !== named.attempt) return [];
        return [{ ...note, owner, namespace, base: named.base }];
      });
      return found.flat();
    });
    return { notes: notes.flat(), unread };
  }

  async #readOne(owner: MetadataOwner, namespace: string): Promise<JobNote | 'unread' | undefined> {
    const head = `the note ${namespace} in the metadata of ${ownerLabel(owner)} could not be read`;
    const value = await this.#tried(head, () => this.#metadata.get(owner, namespace));
    if (value instanceof MackerelError) return 'unread';
    // Removed since it was listed.
    if (value === undefined) return undefined;
    const note = parseNote(value);
    if (note === undefined) this.#warnings.add(`${head}: it is not of a form that is known here, and does not count`);
    return note;
  }

  async #tried<T>(head: string, request: () => Promise<T>): Promise<T | MackerelError> {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof MackerelError)) throw error;
      this.#warnings.add(`${head} (${error.message})`);
      return error;
    }
  }

  async #each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
    return pLimit(this.#concurrency).map(items, work);
  }
}

/** An owner of metadata, in words. */
export function ownerLabel(owner: MetadataOwner): string {
  return 'service' in owner ? `the service ${owner.service}` : `the host ${owner.host}`;
}

/** One text for each owner. */
export function ownerKey(owner: MetadataOwner): string {
  return 'service' in owner ? owner.service : `/${owner.host}`;
}

function noteOf({ status, hosts, former }: NotePart, { author, mode, phase, also = [], sweeper }: Saying): JobNote {
  const time = new Date().toISOString();
  return { version: 1, ...author, phase, status, also, mode, hosts, former, time, sweeper };
}
