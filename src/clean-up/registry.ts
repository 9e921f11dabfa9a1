import type { Result } from '../operations/result.ts';
import type { UndoKind, UndoStep } from './note.ts';
import type { Undo, UndoContext } from './undo.ts';

/** A step of a note, together with what undoes it (see `Undo`). */
export interface UndoTask {
  readonly input: string;
  title(): string;
  whyNot(jobStatus: string): string[] | undefined;
  undo(context: UndoContext): Promise<Result>;
  byHand(result: Result | undefined): string[];
}

/** Makes a task of a step; undefined where the step does not hold what it needs. */
type Bind = (step: unknown) => UndoTask | undefined;

/** How each kind of step is undone. Only what a note asks for is loaded. */
const REGISTRY: Readonly<Record<UndoKind, () => Promise<Bind>>> = {
  'restore-status': async () => bind((await import('./restore-status.ts')).restoreStatus),
  'end-downtime': async () => bind((await import('./end-downtime.ts')).endDowntime),
  'end-annotation': async () => bind((await import('./end-annotation.ts')).endAnnotation),
  'restore-by-note': async () => bind((await import('./restore-by-note.ts')).restoreByNote),
  'retire-host': async () => bind((await import('./retire-host.ts')).retireHost),
};

/**
 * Finds what undoes a step of a note.
 *
 * @returns undefined where the step is of no known kind, or does not hold what it needs
 */
export async function taskOf(step: { kind: string }): Promise<UndoTask | undefined> {
  return isKnown(step.kind) ? (await REGISTRY[step.kind]())(step) : undefined;
}

function bind<S extends UndoStep>(undo: Undo<S>): Bind {
  return (step) => {
    const result = undo.schema.try(step, { mode: 'strict' });
    if (!result.ok) return undefined;
    const { value } = result;
    return {
      input: undo.input,
      title: () => undo.title(value),
      whyNot: (jobStatus) => undo.whyNot?.(value, jobStatus),
      undo: (context) => undo.undo(value, context),
      byHand: (made) => undo.byHand(value, made),
    };
  };
}

function isKnown(kind: string): kind is UndoKind {
  return Object.hasOwn(REGISTRY, kind);
}
