import type { ValuesResult } from '../operations/result.ts';
import { ALERT_COLUMNS, alertCells, alertLines, alertOutput } from './alert.ts';
import { table } from './markdown.ts';
import type { Presenter, SummaryBody } from './presenter.ts';
import { toMarkdown } from './sanitize.ts';

/** How values that concern no host in particular are told. */
export const valuesPresenter: Presenter<ValuesResult> = {
  tally({ value }) {
    switch (value?.of) {
      case 'externalId':
        return value.externalId === '' ? 'nothing' : '1 external ID';
      case 'alerts':
        return value.alerts.length === 1 ? '1 open alert' : `${value.alerts.length} open alerts`;
      case 'excludableMetrics':
        return `metrics of ${Object.keys(value.metrics).length} services`;
      case undefined:
        return 'nothing';
    }
  },

  lines({ value }) {
    switch (value?.of) {
      case 'externalId':
        return [value.externalId === '' ? 'An external ID would be issued.' : value.externalId];
      case 'alerts':
        return alertLines(value.alerts);
      case 'excludableMetrics':
        return Object.entries(value.metrics).map(([service, metrics]) => `${service}: ${metrics.length} metrics`);
      case undefined:
        return [];
    }
  },

  failures: () => [],

  outputs({ value }) {
    switch (value?.of) {
      case 'externalId':
        return { text: { externalId: value.externalId }, json: {} };
      case 'alerts':
        return { text: {}, json: { alerts: value.alerts.map(alertOutput) } };
      case 'excludableMetrics':
        return { text: {}, json: { excludableMetrics: value.metrics } };
      case undefined:
        return { text: {}, json: {} };
    }
  },

  details: () => ({}),

  summary({ value }) {
    switch (value?.of) {
      case 'externalId':
        return {
          head: value.externalId === '' ? [] : ['', `External ID: ${toMarkdown(value.externalId)}`],
          ...rowsOf([]),
        };
      case 'alerts':
        return { head: [], ...rowsOf(table(ALERT_COLUMNS, value.alerts.map(alertCells))) };
      case 'excludableMetrics': {
        const cells = Object.entries(value.metrics).map(([service, metrics]) => [service, metrics.join(', ')]);
        return { head: [], ...rowsOf(table(['Service', 'Metrics that can be excluded'], cells)) };
      }
      case undefined:
        return { head: [], ...rowsOf([]) };
    }
  },
};

function rowsOf(rows: readonly string[]): Pick<SummaryBody, 'rows' | 'length' | 'count'> {
  return { rows, length: rows.length, count: (left) => `${left} lines` };
}
