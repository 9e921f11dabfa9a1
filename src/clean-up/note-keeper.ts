import { HostError } from '../hosts/outcomes.ts';
import type { Note, UndoStep } from './note.ts';
import { SavedState } from './state.ts';

/** The note to post can't be saved. Nothing has been changed. */
export class NoteError extends HostError {
  override readonly name = 'NoteError';
}

/** What a note says besides the steps: how Mackerel is reached. */
type About = Pick<Note, 'apiBase' | 'key'>;

/** Writes down, before it is done, what post is to undo. */
export class NoteKeeper {
  readonly #state: SavedState;
  readonly #about: () => About;
  readonly #onUnsaved: (message: string) => void;
  /** Undefined until there is something to note. */
  #saved: Note | undefined;

  /**
   * @param file where state is saved
   * @param about how Mackerel is reached; asked once, when there is something to note
   * @param onUnsaved told that a note could not be renewed
   */
  constructor(
    file: ConstructorParameters<typeof SavedState>[0],
    about: () => About,
    onUnsaved: (message: string) => void,
  ) {
    this.#state = new SavedState(file);
    this.#about = about;
    this.#onUnsaved = onUnsaved;
  }

  /**
   * @param steps all that is to be undone, as far as is known now
   * @throws NoteError where the first note can't be saved; a later one that can't leaves the former one in force
   */
  save(steps: readonly UndoStep[]): void {
    if (this.#saved !== undefined && this.#saved.steps.length > 0) this.#renew({ ...this.#saved, steps });
    else if (steps.length > 0) this.#begin({ version: 1, ...this.#about(), steps });
  }

  /**
   * Adds whose key it was, by which post recognizes a key that was replaced by another one of the same organization.
   *
   * @param organization undefined: no one said
   */
  addOrganization(organization: string | undefined): void {
    if (organization === undefined || this.#saved === undefined || this.#saved.steps.length === 0) return;
    this.#renew({ ...this.#saved, organization });
  }

  #begin(note: Note): void {
    try {
      this.#write(note);
    } catch (error) {
      throw new NoteError(
        `the note to the post step could not be saved (${reasonOf(error)}), so nothing could be undone when the job ends: ` +
          'nothing was changed',
      );
    }
  }

  #renew(note: Note): void {
    try {
      this.#write(note);
    } catch (error) {
      this.#onUnsaved(
        `The note to the post step could not be renewed (${reasonOf(error)}): what it said before stands.`,
      );
    }
  }

  #write(note: Note): void {
    this.#state.save(note.steps.length === 0 ? '' : JSON.stringify(note));
    this.#saved = note;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
