/** One thing that is wrong with a setting. */
export interface IntegrationProblem {
  /** Where: `region`, `services.EC2.role`. */
  path: string;
  /** What stands there; left out where nothing does, or where it must not be shown. */
  value?: string | undefined;
  /** A sentence that says what is accepted, or what to do. */
  accepted: string;
}

/** A setting that must not be sent to Mackerel, with everything that is wrong with it. */
export class IntegrationError extends Error {
  override readonly name = 'SettingError';
  readonly problems: readonly IntegrationProblem[];

  constructor(problems: readonly IntegrationProblem[]) {
    super(`nothing was changed. ${problems.map(({ path, accepted }) => `${path}: ${accepted}`).join(' ')}`);
    this.problems = problems;
  }
}
