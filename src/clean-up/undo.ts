import type * as v from '@badrap/valita';
import type { TurnOptions } from '../hosts/turns.ts';
import type { GitHubAccess } from '../inputs/github.ts';
import type { Mackerel } from '../mackerel/client.ts';
import type { Result } from '../operations/result.ts';
import type { UndoStep } from './note.ts';

/** What undoing needs to know of the post step. */
export interface UndoContext extends TurnOptions {
  mackerel: Mackerel;
  /** How the job stands: `success`, `failure` or `cancelled`. */
  jobStatus: string;
  /** Undefined: GitHub can't be asked. */
  github: GitHubAccess | undefined;
}

/** How one kind of step is undone. */
export interface Undo<S extends UndoStep> {
  /** What a note must hold of it. */
  readonly schema: v.Type<S>;
  /** The input that asked for it. */
  readonly input: string;
  /** What is about to be undone, in words. */
  title(step: S): string;
  /** @returns why it is not to be undone after a job that stands like that, as lines; undefined: it is to be undone */
  whyNot?(step: S, jobStatus: string): string[] | undefined;
  /** @throws Error where it could not be tried at all */
  undo(step: S, context: UndoContext): Promise<Result>;
  /**
   * What is left to be done by hand after a clean-up that failed, as lines.
   *
   * @param result what came of it; undefined where nothing was tried
   */
  byHand(step: S, result: Result | undefined): string[];
}
