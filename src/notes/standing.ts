import { askAboutRuns, whyNotOver } from '../github/run-over.ts';
import { connectWorkflowRuns, type RunAnswer, RunsForbiddenError, type WorkflowRuns } from '../github/workflow-runs.ts';
import type { GitHubAccess } from '../inputs/github.ts';
import { type Author, isSameJob, isSameRepository, isSameRun, type JobNote } from './note.ts';

/** For so long from its time, a note holds hosts where GitHub can't tell of its run (contract, "Notes"). */
const HOLDS_FOR_MS = 24 * 3_600_000;

/** While others are waited for, their runs are asked about once in a while: they may die too. */
const FRESH_FOR_MS = 15_000;

/** How it stands with the job of a note. */
export type Standing =
  /** It is this very job: its notes never count as another's. */
  | { readonly is: 'own' }
  /** Its run is over, gone, or was run again since. `succeeded`: as far as GitHub tells. */
  | { readonly is: 'over'; readonly succeeded: boolean | undefined }
  | { readonly is: 'live'; readonly reason: string }
  /** GitHub can't tell. */
  | { readonly is: 'doubtful'; readonly reason: string };

export interface StandingOptions {
  /** Who asks. */
  readonly self: Author;
  /** Undefined: no one can be asked. */
  readonly github: GitHubAccess | undefined;
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** For how long a run must have been over, in milliseconds. Default: 0 */
  readonly olderThan?: number;
  /** Whether it is an error that GitHub tells of no run. Default: nothing can be told then. */
  readonly mustAsk?: boolean;
  /** A run that is over, unless GitHub says that it is not. */
  readonly overRunId?: string | undefined;
  /** For how long it is relied on that a run is not over, in milliseconds. */
  readonly freshFor?: number;
  /** Loads GitHub's client. */
  readonly connect?: typeof connectWorkflowRuns;
}

/** Knows how it stands with the jobs of notes, and asks about each run once. */
export class Standings {
  readonly #options: StandingOptions;
  readonly #answers = new Map<string, RunAnswer & { readonly at: number }>();
  #runs: Promise<WorkflowRuns> | undefined;
  #refusal: string | undefined;

  constructor(options: StandingOptions) {
    this.#options = options;
  }

  /**
   * Asks about the runs of notes, as far as that is needed.
   *
   * @throws RunsForbiddenError where GitHub tells of no run, and that is an error
   */
  async learn(notes: readonly JobNote[]): Promise<void> {
    const { self, github, concurrency, mustAsk = false } = this.#options;
    const runIds = new Set(
      notes.filter((note) => isSameRepository(note, self) && !isSameRun(note, self)).map(({ run }) => run),
    );
    const unknown = [...runIds].filter((runId) => !this.#isKnown(runId));
    if (github === undefined || unknown.length === 0 || this.#refusal !== undefined) return;
    try {
      this.#runs ??= this.#connect(github);
      const answers = await askAboutRuns(await this.#runs, unknown, self.run, concurrency);
      for (const [runId, answer] of answers) this.#answers.set(runId, { ...answer, at: performance.now() });
    } catch (error) {
      if (!(error instanceof RunsForbiddenError)) throw error;
      if (mustAsk) throw error;
      this.#refusal = error.message;
    }
  }

  /** How it stands with the job of a note, by what has been learned. */
  of(note: JobNote): Standing {
    const { self, github, olderThan = 0, overRunId } = this.#options;
    if (isSameJob(note, self)) return { is: 'own' };
    if (isSameRun(note, self)) {
      if (note.attempt < self.attempt) return { is: 'over', succeeded: undefined };
      return { is: 'live', reason: 'it is of the same run' };
    }
    if (!isSameRepository(note, self))
      return { is: 'doubtful', reason: 'GitHub can only be asked about this repository' };
    const answer = this.#answers.get(note.run);
    if (answer?.state === 'active') {
      // A run is run again only once the attempt before is over.
      if (answer.attempt !== undefined && answer.attempt > note.attempt) return { is: 'over', succeeded: undefined };
      return { is: 'live', reason: `it is ${answer.status}` };
    }
    const before = olderThan === 0 ? Infinity : Date.now() - olderThan;
    const reason = this.#refusal ?? whyNotOver(answer, { runId: note.run, runAttempt: note.attempt }, before);
    if (reason === undefined)
      return { is: 'over', succeeded: answer?.state === 'completed' ? answer.succeeded : undefined };
    if (answer?.state === 'completed') return { is: 'live', reason };
    if (note.run === overRunId) return { is: 'over', succeeded: undefined };
    return { is: 'doubtful', reason: github === undefined ? 'there is no githubToken to ask GitHub with' : reason };
  }

  /** Whether the job of a note may still be at work, as far as can be told. */
  isLive(note: JobNote, now = Date.now()): boolean {
    switch (this.of(note).is) {
      case 'own':
      case 'over':
        return false;
      case 'live':
        return true;
      case 'doubtful': {
        const time = Date.parse(note.time);
        return Number.isNaN(time) || now - time < HOLDS_FOR_MS;
      }
    }
  }

  #isKnown(runId: string): boolean {
    const { freshFor = FRESH_FOR_MS } = this.#options;
    const answer = this.#answers.get(runId);
    if (answer === undefined) return false;
    // What is over stays so.
    return answer.state === 'completed' || answer.state === 'gone' || performance.now() - answer.at < freshFor;
  }

  #connect(github: GitHubAccess): Promise<WorkflowRuns> {
    const { connect = connectWorkflowRuns, signal } = this.#options;
    return connect({ ...github, repository: github.run.repository, signal });
  }
}
