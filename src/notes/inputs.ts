import type { RESTORE_MODES } from '../clean-up/note.ts';
import { type GitHubAccess, readGitHubIfAny } from '../inputs/github.ts';
import { JOB_PLACE_INPUTS, readJobPlace } from '../inputs/job-place.ts';
import type { InputReader } from '../inputs/reader.ts';
import { requireWorkflowRun } from '../inputs/workflow-run.ts';
import type { HostStatus } from '../mackerel/host.ts';
import { authorOf } from './author.ts';
import type { Author } from './note.ts';

/** The inputs of a step that keeps to notes. */
export const NOTE_INPUTS = ['leaveNote', 'githubToken', ...JOB_PLACE_INPUTS] as const;

/** How a step keeps to notes. */
export interface NoteInputs {
  readonly author: Author;
  readonly github: GitHubAccess | undefined;
}

/** In these nothing is monitored: who leaves hosts there without a note leaves others nothing to go by. */
const UNMONITORED: readonly (HostStatus | undefined)[] = ['maintenance', 'poweroff'];

/**
 * Reads whether a step leaves a note, and keeps to those of others.
 *
 * @param given.status the status of all hosts; undefined: each has its own
 * @returns undefined where it does not
 */
export function readNoteInputs(
  reader: InputReader<(typeof NOTE_INPUTS)[number] | 'timeout'>,
  env: NodeJS.ProcessEnv,
  { restoreStatus, status }: { restoreStatus: (typeof RESTORE_MODES)[number]; status: HostStatus | undefined },
): NoteInputs | undefined {
  if (!reader.boolean('leaveNote')) return undefined;
  if (restoreStatus === 'never' && UNMONITORED.includes(status)) {
    const accepted =
      'A note says how hosts are restored: set restoreStatus to always or on-success too. Without it, leaveNote is for later ' +
      'steps, which set standby or working, or statuses.';
    reader.problem({ input: 'leaveNote', value: reader.text('leaveNote'), accepted });
  }
  const run = requireWorkflowRun(reader, env, 'leaveNote');
  return { author: authorOf(run, readJobPlace(reader), env), github: readGitHubIfAny(reader, env, run) };
}
