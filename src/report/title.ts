import type { Selection } from '../hosts/targets.ts';
import type { OperationInput } from '../inputs.ts';
import { HOST_STATUSES } from '../mackerel/host.ts';
import { hostCount } from './report.ts';

/** What the step is about to do, in one line. */
export function titleOf(input: OperationInput, dryRun: boolean): string {
  const subject = subjectOf(input);
  const intent = intentOf(input);
  return `${dryRun ? 'dry run of ' : ''}${input.operation}: ${subject}${intent === '' ? '' : ` ${intent}`}`;
}

function subjectOf(input: OperationInput): string {
  switch (input.operation) {
    case 'register':
      return input.fields.name;
    case 'retire-orphans':
      return `hosts left behind by runs of ${input.github.run.repository}`;
    default:
      return describeSelection(input.selection);
  }
}

/** Which hosts are meant, in words. */
export function describeSelection({ target }: Selection): string {
  switch (target.by) {
    case 'hostIds':
      return hostCount(target.hostIds.length);
    case 'customIdentifier':
      return `${hostCount(target.customIdentifiers.length)} by custom identifier`;
    case 'filter': {
      const { service, roles = [], name, statuses } = target.filter;
      const parts = [
        service === undefined ? '' : `of ${[service, roles.join(', ')].filter(Boolean).join(': ')}`,
        name === undefined ? '' : `named ${name}`,
        statuses.length === HOST_STATUSES.length ? '' : `in status ${statuses.join(', ')}`,
      ];
      const given = parts.filter(Boolean);
      return given.length === 0 ? 'all hosts' : ['hosts', ...given].join(' ');
    }
  }
}

function intentOf(input: OperationInput): string {
  switch (input.operation) {
    case 'update-status':
      return `→ ${input.status}`;
    case 'update-roles':
      return `→ ${input.rolesMode} ${input.roleFullnames.join(', ') || '(none)'}`;
    default:
      return '';
  }
}
