const NAME = 'note';

/**
 * Linux takes 128 KiB for one environment variable, Windows 32,767 characters, and state comes back as environment
 * variables: what is longer is saved in parts. (Not in a file, which could be gone when it is needed.)
 */
const MAX_PART_LENGTH = 30_000;

/** Where state is saved: GitHub's runner hands it to the post step of this very step. */
interface StateFile {
  /** @throws Error where it can't be written */
  saveState(name: string, value: string): void;
}

/** Saves text for the post step. What was saved last counts, and only once it was saved as a whole. */
export class SavedState {
  readonly #file: StateFile;
  #generation = 0;

  constructor(file: StateFile) {
    this.#file = file;
  }

  /**
   * @param text empty: there is nothing to be told (any more)
   * @throws Error where it can't be written: what was saved before stays in force
   */
  save(text: string): void {
    const generation = ++this.#generation;
    const count = Math.ceil(text.length / MAX_PART_LENGTH);
    for (let part = 0; part < count; part++) {
      const from = part * MAX_PART_LENGTH;
      this.#file.saveState(partName(generation, part), text.slice(from, from + MAX_PART_LENGTH));
    }
    // Written last: a step that is killed in between leaves the former note in force.
    this.#file.saveState(NAME, `${generation}:${count}`);
  }
}

/**
 * What the main step saved; undefined: nothing. Parts that are missing are left out: it is then no note that can be read.
 *
 * @param env where GitHub's runner puts it, as STATE_<name>
 */
export function loadState(env: NodeJS.ProcessEnv): string | undefined {
  const saved = readState(env, NAME);
  if (saved === '') return undefined;
  const [, generation = '', count = ''] = /^(\d{1,9}):(\d{1,4})$/.exec(saved) ?? [];
  if (generation === '') return saved;
  if (Number(count) === 0) return undefined;
  return Array.from({ length: Number(count) }, (_, part) => readState(env, partName(Number(generation), part))).join(
    '',
  );
}

function partName(generation: number, part: number): string {
  return `${NAME}_${generation}_${part}`;
}

function readState(env: NodeJS.ProcessEnv, name: string): string {
  return env[`STATE_${name}`] ?? '';
}
