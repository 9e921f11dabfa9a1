/** One thing that is wrong with what the user gave: which input, what it holds, and what is accepted. */
export interface Problem {
  input: string;
  /** What was given; left out where nothing was, or where it must not be shown. */
  value?: string | undefined;
  /** A sentence that says what is accepted, or what to do. */
  accepted: string;
}

/** Everything that is wrong with the inputs, all at once. Thrown before any request is sent. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ input, accepted }) => `${input}: ${accepted}`).join('\n'));
    this.problems = problems;
  }
}
