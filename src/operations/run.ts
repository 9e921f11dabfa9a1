import type { OperationInput } from '../inputs.ts';
import type { OperationContext, OperationResult } from './operation.ts';
import { register } from './register.ts';
import { retire } from './retire.ts';
import { updateRoles } from './update-roles.ts';
import { updateStatus } from './update-status.ts';

/** Runs the operation that the inputs ask for. */
export async function runOperation(input: OperationInput, context: OperationContext): Promise<OperationResult> {
  switch (input.operation) {
    case 'register':
      return register(input, context);
    case 'update-status':
      return updateStatus(input, context);
    case 'update-roles':
      return updateRoles(input, context);
    case 'retire':
      return retire(input, context);
  }
}
