import type { Result } from '../operations/result.ts';

/** Outputs of a step: plain text, or a value that becomes JSON. */
export interface OutputValues {
  readonly text: Readonly<Record<string, string>>;
  readonly json: Readonly<Record<string, unknown>>;
  /** Values that go into a file whatever their size; the output of that name is the file's path. */
  readonly files?: Readonly<Record<string, { readonly name: string; readonly value: unknown; readonly of: string }>>;
}

/** Part of a summary: what stands above the table, the table's head, and its rows. */
export interface SummaryBody {
  readonly head: readonly string[];
  /** Lines of Markdown, of which there may be no room for all: each is made when it is asked for. */
  readonly rows: Iterable<string>;
  /** How many rows there are. */
  readonly length: number;
  /** A number of rows, in words. */
  readonly count: (rows: number) => string;
}

/** How one kind of result is told. */
export interface Presenter<R extends Result> {
  /** What the step comes to, in words: `2 changed, 1 failed of 3 hosts`. */
  tally(result: R): string;
  /** What became of each thing, for the log. */
  lines(result: R): string[];
  /** The error annotations, each as its lines. */
  failures(result: R, operation: string): string[][];
  outputs(result: R): OutputValues;
  /** What the output `result` says, besides what it says of every step. */
  details(result: R): Readonly<Record<string, unknown>>;
  /** @param organization the name in the address of a host's page; undefined: nothing is linked */
  summary(result: R, organization: string | undefined): SummaryBody;
}

/** A result and how it is told. */
export interface Presentation {
  readonly tally: string;
  lines(): string[];
  failures(operation: string): string[][];
  outputs(): OutputValues;
  details(): Readonly<Record<string, unknown>>;
  summary(organization: string | undefined): SummaryBody;
}

/** Loads how a result is told: each kind has its own module, and only the one that is needed is loaded. */
export async function present(result: Result): Promise<Presentation> {
  switch (result.kind) {
    case 'hosts':
      return bind((await import('./hosts.ts')).hostsPresenter, result);
    case 'readings':
      return bind((await import('./readings.ts')).readingsPresenter, result);
    case 'records':
      return bind((await import('./records.ts')).recordsPresenter, result);
    case 'values':
      return bind((await import('./values.ts')).valuesPresenter, result);
  }
}

function bind<R extends Result>(presenter: Presenter<R>, result: R): Presentation {
  return {
    tally: presenter.tally(result),
    lines: () => presenter.lines(result),
    failures: (operation) => presenter.failures(result, operation),
    outputs: () => presenter.outputs(result),
    details: () => presenter.details(result),
    summary: (organization) => presenter.summary(result, organization),
  };
}
