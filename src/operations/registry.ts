import type { Operation } from './operation.ts';

/** Every operation, in the order in which documents list them. Only the one that is asked for is loaded. */
const REGISTRY = {
  register: () => import('./register.ts'),
  update: () => import('./update.ts'),
  'update-status': () => import('./update-status.ts'),
  'update-roles': () => import('./update-roles.ts'),
  retire: () => import('./retire.ts'),
  'wait-until-ok': () => import('./wait-until-ok.ts'),
  'retire-orphans': () => import('./retire-orphans.ts'),
  'retire-absent': () => import('./retire-absent.ts'),
  'restore-orphans': () => import('./restore-orphans.ts'),
  get: () => import('./get.ts'),
  list: () => import('./list.ts'),
  'list-metric-names': () => import('./list-metric-names.ts'),
  'list-monitored-statuses': () => import('./list-monitored-statuses.ts'),
  'list-aws-integrations': () => import('./list-aws-integrations.ts'),
  'get-aws-integration': () => import('./get-aws-integration.ts'),
  'create-aws-integration': () => import('./create-aws-integration.ts'),
  'update-aws-integration': () => import('./update-aws-integration.ts'),
  'delete-aws-integration': () => import('./delete-aws-integration.ts'),
  'generate-aws-external-id': () => import('./generate-aws-external-id.ts'),
  'list-aws-excludable-metrics': () => import('./list-aws-excludable-metrics.ts'),
  'apply-aws-integration': () => import('./apply-aws-integration.ts'),
  'create-downtime': () => import('./create-downtime.ts'),
  'update-downtime': () => import('./update-downtime.ts'),
  'delete-downtime': () => import('./delete-downtime.ts'),
  'list-downtimes': () => import('./list-downtimes.ts'),
  'create-graph-annotation': () => import('./create-graph-annotation.ts'),
  'update-graph-annotation': () => import('./update-graph-annotation.ts'),
  'delete-graph-annotation': () => import('./delete-graph-annotation.ts'),
  'list-graph-annotations': () => import('./list-graph-annotations.ts'),
  'list-alerts': () => import('./list-alerts.ts'),
} satisfies Record<string, () => Promise<{ definition: Operation }>>;

export type OperationName = keyof typeof REGISTRY;

export const OPERATION_NAMES = Object.keys(REGISTRY) as [OperationName, ...OperationName[]];

/** Loads an operation, and the part of the bundle it is in. */
export async function loadOperation(name: OperationName): Promise<Operation> {
  return (await REGISTRY[name]()).definition;
}
