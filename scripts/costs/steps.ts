import { CLEAN_UPS, EXAMPLES, type Inputs, inputsOf, OPERATION_EXAMPLES } from '../../__tests__/operations.ts';
import { AWS_INTEGRATION, furnish, type Place, RUNS } from '../../__tests__/place.ts';
import type { RunReply } from '../../harness/github-stand-in.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { OperationName } from '../../src/operations/registry.ts';

/** A step whose costs are known: one row of the table for its main step, and one for its post step. */
export interface CostStep {
  /** What the row is called. */
  readonly name: string;
  readonly operation: OperationName;
  /** For how many hosts it is tried; one where the number of hosts makes no difference. */
  readonly sizes: readonly number[];
  readonly inputs: (place: Place) => Inputs;
  /** The name of the row for the post step; undefined: it has nothing to do. */
  readonly post?: string;
}

const ONE = [1];
/** Two full bulk calls, and one host over. */
const MANY = [1, 61];

/** @param own the inputs besides those that name hosts; default: the example's */
function step(operation: OperationName, as = '', own?: Inputs, post?: string): CostStep {
  return {
    name: as === '' ? operation : `${operation}, ${as}`,
    operation,
    sizes: EXAMPLES[operation].on === 'hosts' ? MANY : ONE,
    inputs: (place) => inputsOf(operation, place, own),
    ...(post !== undefined && { post }),
  };
}

const { name, ...CREDENTIALS } = { ...AWS_INTEGRATION, services: '{"EC2": {}}' };
const { 'restore-status': RESTORING, 'retire-host': RETIRING } = CLEAN_UPS;

/** Ways that differ from the examples in what they cost. */
const VARIANTS: readonly CostStep[] = [
  step('register', '`meta` in YAML', { name: 'new', meta: 'agent-name: ci' }),
  step(RETIRING.operation, '`retireAfterJob`', RETIRING.inputs, 'when the job ends: retire'),
  step('update-status', 'by `service`', { service: 'Shop', status: 'maintenance' }),
  step('update-status', 'by `service`, all so already', { service: 'Shop', status: 'working' }),
  step(
    RESTORING.operation,
    'by `service`, `restoreStatus`',
    { service: 'Shop', ...RESTORING.inputs },
    'when the job ends: restore',
  ),
  step(RESTORING.operation, '`restoreStatus`', RESTORING.inputs),
  step('update-roles', '`rolesMode: add`', { roleFullnames: 'Shop:db', rolesMode: 'add' }),
  step('update-roles', 'by `service`, `rolesMode: add`', {
    service: 'Shop',
    roleFullnames: 'Shop:db',
    rolesMode: 'add',
  }),
  step('apply-aws-integration', 'a new one', { name: 'new', ...CREDENTIALS }),
  step('apply-aws-integration', 'equal already', { name, ...CREDENTIALS }),
];

/** Every operation by its example, and after it what differs in what it costs. */
export const STEPS: readonly CostStep[] = OPERATION_EXAMPLES.flatMap(({ operation }) => [
  step(operation),
  ...VARIANTS.filter((variant) => variant.operation === operation),
]);

/** GitHub's answer about the workflow run that left hosts behind. */
export const ORPHANS_RUN: Readonly<Record<string, RunReply>> = RUNS;

/** Fills a Mackerel with as many hosts as a step is tried for. */
export function populate(simulator: Simulator, hosts: number): Place {
  return furnish(simulator, { hosts, bystanders: false });
}
