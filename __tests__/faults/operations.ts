import type { FaultRule, Simulator } from '../../simulator/index.ts';
import type { OperationName } from '../../src/operations/registry.ts';
import { CLEAN_UPS, EXAMPLES, type Inputs, inputsOf, OPERATION_EXAMPLES, taskOf } from '../operations.ts';
import { furnish } from '../place.ts';
import { look } from '../property/hosts.ts';
import type { Task } from '../property/task.ts';

/** One operation, on a small world of its own. */
export interface OperationCase {
  readonly name: string;
  /** The request that goes wrong. */
  readonly at: Pick<FaultRule, 'method' | 'path'>;
  /** Whether it is the post step's request; default: the main step's. */
  readonly isPost?: boolean;
  /** Whether the operation can't be repeated, nor look what came of a request that may have arrived. */
  readonly isBlind?: boolean;
  /** Whether the step passes all the same, with a warning. */
  readonly isTolerant?: boolean;
  /** Whether GitHub is asked too, or whether it is GitHub that goes wrong: any doubt then keeps the hosts, and is no failure. */
  readonly github?: 'asked' | 'faulty';
  /** Puts the world in place, and says what is asked. */
  readonly setUp: (mackerel: Simulator) => Task;
}

interface Variant extends Partial<Omit<OperationCase, 'name' | 'setUp'>> {
  /** What is different. */
  readonly as?: string;
  /** Instead of the example's. */
  readonly inputs?: Inputs;
  /** How many hosts there are; default 3. */
  readonly hosts?: number;
}

function variant(operation: OperationName, { as = '', inputs, hosts, ...more }: Variant = {}): OperationCase {
  const { at, isBlind = false, asksGitHub = false } = EXAMPLES[operation];
  return {
    name: as === '' ? operation : `${operation} ${as}`,
    at,
    isBlind,
    ...(asksGitHub && { github: 'asked' }),
    ...more,
    setUp: (mackerel) => {
      const place = furnish(mackerel, hosts === undefined ? {} : { hosts });
      return taskOf(operation, inputsOf(operation, place, inputs), look(mackerel));
    },
  };
}

const NEW_HOST = { name: 'new', memo: 'new', status: 'standby', customIdentifier: 'ci-new' };
const LIVING_HOST = { ...NEW_HOST, customIdentifier: 'github-actions/example/deploy/100/1/test/web-1' };
/** For an example that asks about nothing that is there. */
const NOWHERE = { hostIds: [], awsIntegrationId: '' };
const { 'restore-status': restoring } = CLEAN_UPS;

/** Operations in ways that differ from their examples in which requests they send. */
const VARIANTS: readonly OperationCase[] = [
  variant('register', { as: 'with a custom identifier', inputs: NEW_HOST, isBlind: false }),
  variant('register', {
    as: 'of a host that lives already',
    inputs: LIVING_HOST,
    isBlind: false,
    at: { method: 'PUT' },
  }),
  variant('register', { as: 'as it looks', inputs: NEW_HOST, isBlind: false, at: { path: /by-custom-identifier/ } }),
  variant('register', { as: 'as it sets the status', inputs: NEW_HOST, isBlind: false, at: { path: /\/status$/ } }),
  variant('update', { as: 'as it reads', at: { method: 'GET' } }),
  variant('update-status', { as: 'of one', hosts: 1 }),
  variant('update-status', {
    as: 'by filter',
    inputs: { status: 'standby', service: 'Shop' },
    at: { method: 'GET' },
  }),
  variant('update-roles', { as: 'add', inputs: { rolesMode: 'add', roleFullnames: 'Shop:db' } }),
  variant('update-roles', { as: 'remove', inputs: { rolesMode: 'remove', roleFullnames: 'Shop:web' } }),
  variant('retire', { as: 'of one', hosts: 1 }),
  variant('retire-orphans', { as: 'as it lists', at: { method: 'GET' } }),
  variant('retire-orphans', { as: 'as it asks GitHub', at: {}, github: 'faulty' }),
  variant('apply-aws-integration', { as: 'as it reads', at: { method: 'GET' } }),
  variant('apply-aws-integration', {
    as: 'of a new one',
    inputs: inputsOf('create-aws-integration', NOWHERE),
    at: { method: 'POST' },
  }),
  variant(restoring.operation, {
    as: 'in its post step, as it reads',
    inputs: restoring.inputs,
    at: { method: 'GET' },
    isPost: true,
  }),
];

/** Every operation by its example, everything that post undoes, and what differs from both. */
export const OPERATION_CASES: readonly OperationCase[] = [
  ...OPERATION_EXAMPLES.map(({ operation }) => variant(operation)),
  ...Object.entries(CLEAN_UPS).map(([kind, { operation, inputs, at = { method: 'POST' }, isTolerant = false }]) =>
    variant(operation, {
      as: `in its post step: ${kind}`,
      inputs,
      at,
      isPost: true,
      isBlind: false,
      isTolerant,
    }),
  ),
  ...VARIANTS,
];
