import type { IntegrationOutcome } from '../aws/outcomes.ts';
import { hostLabel } from '../hosts/words.ts';
import type { RecordsResult } from '../operations/result.ts';
import { differenceCells, differenceLine, differenceResult } from './differences.ts';
import { explain, explanation } from './explain.ts';
import { failureLines, MAX_ANNOTATIONS } from './failures.ts';
import { integrationDescriber } from './integration.ts';
import { table } from './markdown.ts';
import type { Presenter } from './presenter.ts';
import { toMarkdown } from './sanitize.ts';

const MAX_LINES = 500;

const DONE = { read: 'read', create: 'created', update: 'updated', delete: 'deleted' } as const;

/** How one noun's records are told. */
export interface Describer<R> {
  /** One of them, and how many, in words. */
  readonly count: (records: number) => string;
  /** A record that was only read, in one line. */
  readonly line: (record: R) => string;
  /** The columns of the table of records that were read, and the cells of one, as plain text. */
  readonly columns: readonly string[];
  readonly cells: (record: R) => readonly string[];
  /** The names of the outputs: the first one's ID, the first one, all of them. */
  readonly outputs: { readonly id: string; readonly first: string; readonly list: string };
  /** The record as an output has it. */
  readonly shown: (record: R) => unknown;
}

/** How records of the organization other than hosts are told. */
export const recordsPresenter: Presenter<RecordsResult> = {
  tally({ records, noun }) {
    const total = DESCRIBERS[noun].count(records.length);
    if (records.every(({ outcome, action }) => outcome === 'unchanged' && action === 'read')) return total;
    const counts = Map.groupBy(records, ({ outcome }) => outcome);
    return `${[...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ')} of ${total}`;
  },

  lines({ records, noun }) {
    const lines = records.flatMap((outcome) => [
      `${hostLabel(outcome)}: ${describeOutcome(outcome, DESCRIBERS[noun])}`,
      ...outcome.differences.map((difference) => `  ${differenceLine(difference)}`),
    ]);
    const rest = lines.length - MAX_LINES;
    return rest > 0 ? [...lines.slice(0, MAX_LINES), `… and ${rest} more lines`] : lines;
  },

  failures({ records }, operation) {
    const failed = records.flatMap((outcome) =>
      outcome.error === undefined ? [] : [{ ...outcome, error: outcome.error }],
    );
    const messages = failed
      .slice(0, MAX_ANNOTATIONS)
      .map(({ error, ...outcome }) => failureLines(`${operation} failed for ${hostLabel(outcome)}.`, error));
    const rest = failed.length - messages.length;
    return rest > 0 ? [...messages, [`${operation} failed for ${rest} more: see the output result.`]] : messages;
  },

  outputs({ records, noun, shown, created }) {
    const { outputs, shown: show } = DESCRIBERS[noun];
    const known = records.flatMap(({ integration }) => (integration === undefined ? [] : [show(integration)]));
    const id = records.find((record) => record.id !== undefined)?.id;
    return {
      text: {
        ...(id !== undefined && { [outputs.id]: id }),
        ...(created !== undefined && { created: String(created) }),
      },
      json: { ...(shown.first && { [outputs.first]: known[0] }), ...(shown.list && { [outputs.list]: known }) },
    };
  },

  details: ({ records, noun }) => ({
    [`${noun}s`]: records.map(({ id, name, outcome, action, differences, error }) => ({
      id: id ?? null,
      name: name ?? null,
      outcome,
      action,
      differences: differences.map(differenceResult),
      error: error === undefined ? null : explanation(error),
    })),
  }),

  summary({ records, noun }) {
    const { columns, cells, ...describer } = DESCRIBERS[noun];
    const read = records.filter(({ action, error }) => action === 'read' && error === undefined);
    const others = records.filter((outcome) => !read.includes(outcome));
    return {
      head: [],
      rows: [
        ...table(
          columns,
          read.flatMap(({ integration, ...outcome }) =>
            integration === undefined ? [] : [[hostLabel(outcome), ...cells(integration)]],
          ),
        ),
        ...others.flatMap((outcome) => [
          '',
          `**${toMarkdown(hostLabel(outcome))}**: ${toMarkdown(describeOutcome(outcome, describer))}`,
          ...(outcome.error === undefined ? [] : [toMarkdown(explain(outcome.error).remedy)]),
          ...table(['Field', 'Before', 'After'], outcome.differences.map(differenceCells)),
        ]),
      ],
      count: (rows) => `${rows} lines`,
    };
  },
};

const DESCRIBERS = { integration: integrationDescriber } as const;

function describeOutcome(
  { outcome, action, integration, error }: IntegrationOutcome,
  { line }: Pick<typeof integrationDescriber, 'line'>,
): string {
  switch (outcome) {
    case 'changed':
      return DONE[action];
    case 'planned':
      return `would be ${DONE[action]}`;
    case 'unchanged':
      return action === 'read' && integration !== undefined ? line(integration) : 'unchanged';
    case 'failed':
    case 'unknown':
      return `${outcome}: ${error === undefined ? '' : explain(error).what}`;
  }
}
