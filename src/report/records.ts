import { hostLabel } from '../hosts/words.ts';
import type { RecordNoun, Records, RecordsOf, RecordsResult } from '../operations/result.ts';
import type { RecordAction, RecordOutcome } from '../records/outcomes.ts';
import { differenceCells, differenceLine, differenceResult, type NumbersInWords } from './differences.ts';
import { downtimeDescriber } from './downtime.ts';
import { explain, explanation } from './explain.ts';
import { failureLines, MAX_ANNOTATIONS } from './failures.ts';
import { graphAnnotationDescriber } from './graph-annotation.ts';
import { integrationDescriber } from './integration.ts';
import { table } from './markdown.ts';
import type { OutputValues, Presenter, SummaryBody } from './presenter.ts';
import { toMarkdown } from './sanitize.ts';

const MAX_LINES = 500;

const DONE = { read: 'read', create: 'created', update: 'updated', delete: 'deleted', end: 'ended' } as const;

/** How one noun's records are told. */
export interface Describer<R> {
  /** One of them, and how many, in words. */
  readonly count: (records: number) => string;
  /** A record in one line. */
  readonly line: (record: R) => string;
  /** Whether a record that was made or changed is told by that line and in that table, too. Default: no. */
  readonly tellsOfChanged?: boolean;
  /** What is told of one that is no longer there, after it was ended. */
  readonly ended?: (record: R) => string;
  /** How numbers are told that are different. Default: as they are. */
  readonly inWords?: NumbersInWords;
  /** The columns of the table of records, and the cells of one, as plain text. */
  readonly columns: readonly string[];
  readonly cells: (record: R) => readonly string[];
  /** The names of the outputs: the first one's ID, the first one, all of them. */
  readonly outputs: { readonly id: string; readonly first: string; readonly list: string };
  /** What they are called in the output `result`. */
  readonly details: string;
  /** The record as an output has it. */
  readonly shown: (record: R) => unknown;
}

/** How records of the organization other than hosts are told. */
export const recordsPresenter: Presenter<RecordsResult> = {
  tally: (result) => teller(result).tally(),
  lines: (result) => teller(result).lines(),
  failures: (result, operation) => teller(result).failures(operation),
  outputs: (result) => teller(result).outputs(),
  details: (result) => teller(result).details(),
  summary: (result) => teller(result).summary(),
};

const DESCRIBERS: { readonly [N in RecordNoun]: Describer<Records[N]> } = {
  integration: integrationDescriber,
  downtime: downtimeDescriber,
  'graph annotation': graphAnnotationDescriber,
};

/** Brings a result together with what describes its records. */
function teller(result: RecordsResult): Teller<Records[RecordNoun]> {
  return make(result, result.noun);
}

function make<N extends RecordNoun>(result: RecordsOf<N>, noun: N): Teller<Records[N]> {
  return new Teller(result, DESCRIBERS[noun]);
}

class Teller<R> {
  readonly #records: readonly RecordOutcome<R>[];
  readonly #result: Pick<RecordsResult, 'shown' | 'created'>;
  readonly #describer: Describer<R>;

  constructor(
    result: Pick<RecordsResult, 'shown' | 'created'> & { readonly records: readonly RecordOutcome<R>[] },
    describer: Describer<R>,
  ) {
    this.#records = result.records;
    this.#result = result;
    this.#describer = describer;
  }

  tally(): string {
    const total = this.#describer.count(this.#records.length);
    if (this.#records.every(({ outcome, action }) => outcome === 'unchanged' && action === 'read')) return total;
    const counts = Map.groupBy(this.#records, ({ outcome }) => outcome);
    return `${[...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ')} of ${total}`;
  }

  lines(): string[] {
    const lines = this.#records.flatMap((outcome) => [
      `${hostLabel(outcome)}: ${this.#describe(outcome)}`,
      ...outcome.differences.map((difference) => `  ${differenceLine(difference, this.#describer.inWords)}`),
    ]);
    const rest = lines.length - MAX_LINES;
    return rest > 0 ? [...lines.slice(0, MAX_LINES), `… and ${rest} more lines`] : lines;
  }

  failures(operation: string): string[][] {
    const failed = this.#records.flatMap(({ id, name, error, tolerated }) =>
      error === undefined || tolerated === true ? [] : [{ label: hostLabel({ id, name }), error }],
    );
    const messages = failed
      .slice(0, MAX_ANNOTATIONS)
      .map(({ label, error }) => failureLines(`${operation} failed for ${label}.`, error));
    const rest = failed.length - messages.length;
    return rest > 0 ? [...messages, [`${operation} failed for ${rest} more: see the output result.`]] : messages;
  }

  outputs(): OutputValues {
    const { outputs, shown: show } = this.#describer;
    const { shown, created } = this.#result;
    const known = this.#records.flatMap(({ record }) => (record === undefined ? [] : [show(record)]));
    const id = this.#records.find((record) => record.id !== undefined)?.id;
    return {
      text: {
        ...(id !== undefined && { [outputs.id]: id }),
        ...(created !== undefined && { created: String(created) }),
      },
      json: { ...(shown.first && { [outputs.first]: known[0] }), ...(shown.list && { [outputs.list]: known }) },
    };
  }

  details(): Record<string, unknown> {
    return {
      [this.#describer.details]: this.#records.map(({ id, name, outcome, action, differences, error }) => ({
        id: id ?? null,
        name: name ?? null,
        outcome,
        action,
        differences: differences.map(differenceResult),
        error: error === undefined ? null : explanation(error),
      })),
    };
  }

  summary(): SummaryBody {
    const { columns, cells, inWords, tellsOfChanged = false } = this.#describer;
    const inTable = this.#records.filter(
      ({ action, error }) => error === undefined && (action === 'read' || (tellsOfChanged && !this.#isGone(action))),
    );
    const apart = this.#records.filter(
      (outcome) => !inTable.includes(outcome) || outcome.action !== 'read' || outcome.record === undefined,
    );
    const rows = [
      ...table(
        columns,
        inTable.flatMap(({ record, ...outcome }) =>
          record === undefined ? [] : [[hostLabel(outcome), ...cells(record)]],
        ),
      ),
      ...apart.flatMap((outcome) => [
        '',
        `**${toMarkdown(hostLabel(outcome))}**: ${toMarkdown(this.#describe(outcome, inTable.includes(outcome)))}`,
        ...(outcome.error === undefined ? [] : [toMarkdown(explain(outcome.error).remedy)]),
        ...table(
          ['Field', 'Before', 'After'],
          outcome.differences.map((difference) => differenceCells(difference, inWords)),
        ),
      ]),
    ];
    return { head: [], rows, length: rows.length, count: (left) => `${left} lines` };
  }

  /** @param isBrief whether the record itself is told elsewhere */
  #describe({ outcome, action, record, error, note }: RecordOutcome<R>, isBrief = false): string {
    const { line, ended, tellsOfChanged = false } = this.#describer;
    const tell = this.#isGone(action) ? (action === 'end' ? ended : undefined) : tellsOfChanged ? line : undefined;
    const more = record === undefined || tell === undefined || isBrief ? [] : [tell(record)];
    switch (outcome) {
      case 'changed':
        return [DONE[action], ...more].join(': ');
      case 'planned':
        // What was read is how it is now, not how it would be.
        return [`would be ${DONE[action]}`, ...more.map((now) => `(now: ${now})`)].join(' ');
      case 'unchanged':
        if (action === 'read' && record !== undefined) return line(record);
        return note ?? ['unchanged', ...more].join(': ');
      case 'failed':
      case 'unknown':
        return `${outcome}: ${error === undefined ? '' : explain(error).what}`;
    }
  }

  /** Whether there is nothing any more after that was done. */
  #isGone(action: RecordAction): boolean {
    return action === 'delete' || (action === 'end' && this.#describer.ended !== undefined);
  }
}
