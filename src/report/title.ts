import type { OperationInput } from '../inputs.ts';
import { hostCount } from './report.ts';

/** What the step is about to do, in one line. */
export function titleOf(input: OperationInput): string {
  switch (input.operation) {
    case 'register':
      return `register: ${input.fields.name}`;
    case 'update-status':
      return `update-status: ${hostCount(input.hostIds.length)} → ${input.status}`;
    case 'update-roles':
      return `update-roles: ${hostCount(input.hostIds.length)}, ${input.rolesMode} ${input.roleFullnames.join(', ') || '(none)'}`;
    case 'retire':
      return `retire: ${hostCount(input.hostIds.length)}`;
  }
}
