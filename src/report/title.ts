import type { Selection } from '../hosts/targets.ts';
import type { OperationInput } from '../inputs.ts';
import { HOST_STATUSES } from '../mackerel/host.ts';
import { hostCount } from './report.ts';

/** What the step is about to do, in one line. */
export function titleOf(input: OperationInput, dryRun: boolean): string {
  const about = [subjectOf(input), intentOf(input)].filter(Boolean).join(' ');
  return `${dryRun ? 'dry run of ' : ''}${input.operation}${about === '' ? '' : `: ${about}`}`;
}

function subjectOf(input: OperationInput): string {
  if ('selection' in input) return describeSelection(input.selection);
  if ('fields' in input) return input.fields.name;
  if ('github' in input) return `hosts left behind by runs of ${input.github.run.repository}`;
  if ('awsIntegrationId' in input) return input.awsIntegrationId;
  if ('setting' in input) return input.setting.name ?? '';
  return 'settings' in input ? input.settings.map(({ name }) => name).join(', ') : '';
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
