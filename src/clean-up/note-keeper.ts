import { HostError } from '../hosts/outcomes.ts';
import type { KeyFingerprint, Note, UndoStep } from './note.ts';
import { SavedState } from './state.ts';

/** The note to post can't be saved. Nothing has been changed. */
export class NoteError extends HostError {
  override readonly name = 'NoteError';
}

/** Writes down, before it is done, what post is to undo. */
export class NoteKeeper {
  readonly #state: SavedState;
  readonly #about: () => Pick<Note, 'apiBase' | 'key'>;
  readonly #onUnsaved: (message: string) => void;
  #isSaved = false;

  /**
   * @param file where state is saved
   * @param about how Mackerel is reached; asked once there is something to note
   * @param onUnsaved told that a note could not be renewed
   */
  constructor(
    file: ConstructorParameters<typeof SavedState>[0],
    about: () => Pick<Note, 'apiBase' | 'key'>,
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
    if (steps.length === 0 && !this.#isSaved) return;
    try {
      const note: Note = { version: 1, ...this.#about(), steps };
      this.#state.save(steps.length === 0 ? '' : JSON.stringify(note));
      this.#isSaved = true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (this.#isSaved) {
        this.#onUnsaved(`The note to the post step could not be renewed (${reason}): what it said before stands.`);
        return;
      }
      throw new NoteError(
        `the note to the post step could not be saved (${reason}), so nothing could be undone when the job ends: ` +
          'nothing was changed',
      );
    }
  }
}

/** What tells an API key from another, without the key. */
export function fingerprint(apiKey: string, salt = randomSalt()): KeyFingerprint {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return { salt, hash: createHash('sha256').update(`${salt}:${apiKey}`).digest('hex') };
}

// The module is taken by those who have something to note: to load it takes longer than the rest of a small step.
function randomSalt(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(16).toString('hex');
}
