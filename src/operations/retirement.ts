import { JobHosts } from '../clean-up/job-hosts.ts';
import type { RetireHost } from '../clean-up/note.ts';
import { isRunOfRepository, jobIdentifier, orphanIdentifier, type WorkflowRun } from '../github/workflow-run.ts';
import { HostError } from '../hosts/outcomes.ts';
import { JOB_PLACE_INPUTS, readJobPlace } from '../inputs/job-place.ts';
import type { InputReader } from '../inputs/reader.ts';
import { requireWorkflowRun } from '../inputs/workflow-run.ts';
import type { Host } from '../mackerel/host.ts';

/** Inputs on which it depends whether and how a host is retired after the job. */
export const RETIREMENT_INPUTS = ['retireAfterJob', ...JOB_PLACE_INPUTS] as const;

/** The identifier that was made for this job is held by a host of another one. Nothing has been changed. */
export class TakenError extends HostError {
  override readonly name = 'TakenError';
  constructor(customIdentifier: string, host: Host) {
    super(
      `the custom identifier ${customIdentifier} is taken by the host ${host.name} (${host.id}), which another job ` +
        'registered: nothing was changed. Give the hosts of these jobs different names, or set customIdentifier',
    );
  }
}

/** That a host is to be retired when the job ends, and which hosts may be (contract, "Register" and "Evidence" e). */
export class Retirement {
  readonly customIdentifier: string;
  /** What a new host's memo is. */
  readonly memo: string;
  readonly #name: string;
  readonly #isMade: boolean;
  readonly #run: WorkflowRun;
  readonly #jobHosts: JobHosts;

  private constructor(
    fields: RegistrationFields,
    run: WorkflowRun,
    place: { jobId: string; jobIndex: string },
    jobHosts: JobHosts,
  ) {
    this.#name = fields.name;
    this.#isMade = fields.customIdentifier === undefined;
    this.#run = run;
    this.#jobHosts = jobHosts;
    this.customIdentifier = fields.customIdentifier ?? orphanIdentifier(run, place, fields.name);
    this.memo = fields.memo ?? run.runUrl;
  }

  /**
   * Reads whether a host is to be retired after the job.
   *
   * @param fields the host's, as they were given
   * @returns undefined where it is not
   */
  static read(
    reader: InputReader<(typeof RETIREMENT_INPUTS)[number]>,
    env: NodeJS.ProcessEnv,
    fields: RegistrationFields,
  ): Retirement | undefined {
    if (!reader.boolean('retireAfterJob')) return undefined;
    const run = requireWorkflowRun(reader, env, 'retireAfterJob');
    const place = readJobPlace(reader);
    return new Retirement(fields, run, place, new JobHosts(env, jobIdentifier(run, place)));
  }

  /**
   * The step for the note to post.
   *
   * @param since when the step began, by Mackerel's clock (epoch seconds)
   * @param hostId undefined while no ID is known
   */
  step(since: number, hostId: string | undefined): RetireHost {
    const { customIdentifier, memo } = this;
    return { kind: 'retire-host', name: this.#name, customIdentifier, memo, since, hostId };
  }

  /** The host was registered by this job. */
  remember(hostId: string): void {
    this.#jobHosts.remember(hostId);
  }

  /**
   * Whether a host that already exists may be retired after the job.
   *
   * @param appeared whether it was not there yet when this step looked for it first
   * @throws TakenError where it must not even be changed
   */
  includes(host: Host, appeared: boolean): boolean {
    if (this.#jobHosts.has(host.id)) return true;
    if (!this.#isMade) return isRunOfRepository(host.memo, this.#run);
    if (appeared || host.memo !== this.#run.runUrl) throw new TakenError(this.customIdentifier, host);
    return true;
  }
}

interface RegistrationFields {
  name: string;
  customIdentifier?: string | undefined;
  memo?: string | undefined;
}
