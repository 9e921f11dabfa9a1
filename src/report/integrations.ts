import type { Difference } from '../aws/diff.ts';
import type { IntegrationOutcome } from '../aws/outcomes.ts';
import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import { describeValue } from './change.ts';
import { explain } from './explain.ts';
import { callHost, type Report } from './report.ts';
import { shorten } from '../shorten.ts';
import { toMarkdown } from './sanitize.ts';

const LONGEST_VALUE = 2000;
const MOST_LINES = 500;
const MOST_ANNOTATIONS = 5;

const DONE = { read: 'read', create: 'created', update: 'updated', delete: 'deleted' } as const;

/** What became of AWS integrations, for the log: one line each, and one for every difference. */
export function integrationLines(report: Report): string[] {
  const { integrations = [], externalId, excludableMetrics = {} } = report;
  const lines = [
    ...integrations.flatMap((outcome) => [
      `${callHost(outcome)}: ${describeOutcome(outcome)}`,
      ...outcome.differences.map((difference) => `  ${differenceLine(difference)}`),
    ]),
    ...(externalId === undefined ? [] : [externalId === '' ? 'An external ID would be issued.' : externalId]),
    ...Object.entries(excludableMetrics).map(([service, metrics]) => `${service}: ${metrics.length} metrics`),
  ];
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `… and ${rest} more lines`] : lines;
}

/** The error annotations for AWS integrations, each as its lines. */
export function integrationFailures({ operation, integrations = [] }: Report): string[][] {
  const failed = integrations.flatMap((outcome) =>
    outcome.error === undefined ? [] : [{ ...outcome, error: outcome.error }],
  );
  const messages = failed.slice(0, MOST_ANNOTATIONS).map(({ error, ...outcome }) => {
    const { what, remedy } = explain(error);
    return [`${operation} failed for ${callHost(outcome)}.`, what, ...(remedy === '' ? [] : [`What to do: ${remedy}`])];
  });
  const rest = failed.length - messages.length;
  return rest > 0 ? [...messages, [`${operation} failed for ${rest} more: see the output result.`]] : messages;
}

/** The same for the job summary: lines of Markdown, tables for what was read and for the differences. */
export function integrationRows({ integrations = [], externalId = '', excludableMetrics }: Report): string[] {
  const read = integrations.filter(({ action, outcome }) => action === 'read' && outcome !== 'failed');
  const others = integrations.filter((outcome) => !read.includes(outcome));
  return [
    ...(externalId === '' ? [] : ['', `External ID: ${toMarkdown(externalId)}`]),
    ...table(
      ['Setting', 'Way in', 'Region', 'Services'],
      read.flatMap(({ integration, ...outcome }) =>
        integration === undefined
          ? []
          : [[callHost(outcome), wayIn(integration), integration.region, enabledServices(integration)]],
      ),
    ),
    ...others.flatMap((outcome) => [
      '',
      `**${toMarkdown(callHost(outcome))}**: ${toMarkdown(describeOutcome(outcome))}`,
      ...(outcome.error === undefined ? [] : [toMarkdown(explain(outcome.error).remedy)]),
      ...table(['Field', 'Before', 'After'], outcome.differences.map(differenceCells)),
    ]),
    ...table(
      ['Service', 'Metrics that can be excluded'],
      Object.entries(excludableMetrics ?? {}).map(([service, metrics]) => [service, metrics.join(', ')]),
    ),
  ];
}

function describeOutcome({ outcome, action, integration, error }: IntegrationOutcome): string {
  switch (outcome) {
    case 'changed':
      return DONE[action];
    case 'planned':
      return `would be ${DONE[action]}`;
    case 'unchanged':
      return action === 'read' && integration !== undefined ? describeIntegration(integration) : 'unchanged';
    case 'failed':
      return `failed: ${error === undefined ? '' : explain(error).what}`;
  }
}

function describeIntegration(integration: AwsIntegration): string {
  return `${integration.region}, by ${wayIn(integration)}; ${enabledServices(integration)}`;
}

/** Of a key, no more than that there is one. */
function wayIn({ roleArn, key }: AwsIntegration): string {
  return roleArn ?? (key === null ? '(none)' : 'access key');
}

function enabledServices({ services }: AwsIntegration): string {
  const names = Object.keys(services).filter((name) => services[name]?.enable === true);
  return names.length === 0 ? 'no service' : names.join(', ');
}

function differenceLine(difference: Difference): string {
  if ('secret' in difference) return `${difference.path}  changed`;
  return `${difference.path}  ${side(difference.before)} → ${side(difference.after)}`;
}

function differenceCells(difference: Difference): string[] {
  if ('secret' in difference) return [difference.path, '', 'changed'];
  return [difference.path, side(difference.before), side(difference.after)];
}

/** An empty list is something else than none: of metrics to exclude, it lets all of them through. */
function side(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '(empty)' : shorten(value.join(', '), LONGEST_VALUE);
  return describeValue(value);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return ['', line(columns), line(columns.map(() => '---')), ...rows.map((cells) => line(cells.map(toMarkdown)))];
}
