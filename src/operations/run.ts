import type { OperationInput } from '../inputs.ts';
import type { OperationContext, OperationResult } from './operation.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { listMetricNames } from './list-metric-names.ts';
import { listMonitoredStatuses } from './list-monitored-statuses.ts';
import { register } from './register.ts';
import { retire } from './retire.ts';
import { update } from './update.ts';
import { updateRoles } from './update-roles.ts';
import { updateStatus } from './update-status.ts';
import { waitUntilOk } from './wait-until-ok.ts';

/** Runs the operation that the inputs ask for. */
export async function runOperation(input: OperationInput, context: OperationContext): Promise<OperationResult> {
  switch (input.operation) {
    case 'register':
      return register(input, context);
    case 'update':
      return update(input, context);
    case 'update-status':
      return updateStatus(input, context);
    case 'update-roles':
      return updateRoles(input, context);
    case 'retire':
      return retire(input, context);
    case 'wait-until-ok':
      return waitUntilOk(input, context);
    case 'retire-orphans': {
      const { retireOrphans } = await import('./retire-orphans.ts');
      return retireOrphans(input, context);
    }
    case 'get':
      return get(input, context);
    case 'list':
      return list(input, context);
    case 'list-metric-names':
      return listMetricNames(input, context);
    case 'list-monitored-statuses':
      return listMonitoredStatuses(input, context);
    default:
      return (await import('./aws.ts')).runAwsOperation(input, context);
  }
}
