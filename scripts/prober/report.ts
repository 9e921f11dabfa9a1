import { toMarkdown } from '../../src/report/sanitize.ts';
import type { Finding, Point } from './points.ts';

/** A question, and what came of it. */
export interface Asked {
  readonly point: Point;
  readonly finding: Finding | { readonly failed: string };
}

/** For the log. */
export function lineOf({ point, finding }: Asked): string {
  return `${point.question} ${answerOf(finding)} ${comparison(point, finding)}`.trimEnd();
}

/** For the job summary, as Markdown. */
export function summaryOf(state: string, asked: readonly Asked[]): string {
  const rows = asked.map(({ point, finding }) =>
    [point.question, answerOf(finding), comparison(point, finding)].map(toMarkdown).join(' | '),
  );
  const settled = asked.filter(({ finding }) => 'answer' in finding).length;
  return [
    `### Mackerel, asked about the ${state} host: ${settled} of ${asked.length} points settled`,
    '',
    '| question | found | simulator |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    '',
  ].join('\n');
}

function answerOf(finding: Asked['finding']): string {
  if ('failed' in finding) return `Could not be asked: ${finding.failed}`;
  return 'open' in finding ? `Not settled: ${finding.open}.` : `${finding.answer}: ${finding.seen}.`;
}

/** Whether the simulator is as Mackerel is, where that was found out. */
function comparison({ simulator, option = '' }: Point, finding: Asked['finding']): string {
  if (simulator === undefined || !('answer' in finding)) return '';
  return simulator === finding.answer ? 'The same.' : `Another, unless told by its option ${option}: ${simulator}.`;
}
