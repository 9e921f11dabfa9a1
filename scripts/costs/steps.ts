import { ended, type RunReply } from '../../harness/github-stand-in.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { Operation } from '../../src/inputs.ts';

/** A step whose costs are known: one row of the table for its main step, and one for its post step. */
export interface CostStep {
  /** What the row is called. */
  readonly name: string;
  readonly operation: Operation;
  /** For how many hosts it is tried; one where the number of hosts makes no difference. */
  readonly sizes: readonly number[];
  readonly inputs: (world: CostWorld) => Record<string, string>;
  /** The name of the row for the post step; undefined: it has nothing to do. */
  readonly post?: string;
}

/** What a step finds in Mackerel. */
export interface CostWorld {
  readonly ids: readonly string[];
  readonly awsIntegrationId: string;
}

const ONE = [1];
/** Two full bulk calls, and one host over. */
const MANY = [1, 61];

const WAY_IN = { region: 'ap-northeast-1', key: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'secret', services: '{"EC2": {}}' };
const NEW_SETTING = { name: 'new', ...WAY_IN };

const byIds = ({ ids }: CostWorld) => ({ hostIds: ids.join('\n') });
const byService = () => ({ service: 'Shop' });
const theSetting = ({ awsIntegrationId }: CostWorld) => ({ awsIntegrationId });

function step(
  operation: Operation,
  inputs: CostStep['inputs'],
  { variant = '', sizes = MANY, post }: { variant?: string; sizes?: readonly number[]; post?: string } = {},
): CostStep {
  const name = variant === '' ? operation : `${operation}, ${variant}`;
  return { name, operation, sizes, inputs, ...(post !== undefined && { post }) };
}

/** Every operation, in the ways that differ in what they cost. */
export const STEPS: readonly CostStep[] = [
  step('register', () => ({ name: 'new' }), { sizes: ONE }),
  step('register', () => ({ name: 'new', meta: 'agent-name: ci' }), { variant: '`meta` in YAML', sizes: ONE }),
  step('register', () => ({ name: 'new', retireAfterJob: 'true' }), {
    variant: '`retireAfterJob`',
    sizes: ONE,
    post: 'when the job ends: retire',
  }),
  step('update', (world) => ({ ...byIds(world), memo: 'new' })),
  step('update-status', (world) => ({ ...byIds(world), status: 'maintenance' })),
  step('update-status', () => ({ ...byService(), status: 'maintenance' }), { variant: 'by `service`' }),
  step('update-status', () => ({ ...byService(), status: 'working' }), { variant: 'by `service`, all so already' }),
  step('update-status', () => ({ ...byService(), status: 'maintenance', restoreStatus: 'always' }), {
    variant: 'by `service`, `restoreStatus`',
    post: 'when the job ends: put back',
  }),
  step('update-status', (world) => ({ ...byIds(world), status: 'maintenance', restoreStatus: 'always' }), {
    variant: '`restoreStatus`',
  }),
  step('update-roles', (world) => ({ ...byIds(world), roleFullnames: 'Shop:db' })),
  step('update-roles', (world) => ({ ...byIds(world), roleFullnames: 'Shop:db', rolesMode: 'add' }), {
    variant: '`rolesMode: add`',
  }),
  step('update-roles', () => ({ ...byService(), roleFullnames: 'Shop:db', rolesMode: 'add' }), {
    variant: 'by `service`, `rolesMode: add`',
  }),
  step('retire', byIds),
  step('wait-until-ok', byIds, { variant: 'all OK at once' }),
  step('retire-orphans', () => ({ githubToken: 'token', maxHosts: '100' }), { variant: 'all of one run' }),
  step('get', byIds),
  step('list', byService),
  step('list-metric-names', byIds),
  step('list-monitored-statuses', byIds),
  step('list-aws-integrations', () => ({}), { sizes: ONE }),
  step('get-aws-integration', theSetting, { sizes: ONE }),
  step('create-aws-integration', () => NEW_SETTING, { sizes: ONE }),
  step('update-aws-integration', (world) => ({ ...theSetting(world), memo: 'new' }), { sizes: ONE }),
  step('delete-aws-integration', theSetting, { sizes: ONE }),
  step('apply-aws-integration', () => NEW_SETTING, { variant: 'a new one', sizes: ONE }),
  step('apply-aws-integration', () => ({ ...WAY_IN, name: 'production', memo: 'new' }), {
    variant: 'a change',
    sizes: ONE,
  }),
  step('apply-aws-integration', () => ({ ...WAY_IN, name: 'production' }), { variant: 'equal already', sizes: ONE }),
  step('generate-aws-external-id', () => ({}), { sizes: ONE }),
  step('list-aws-excludable-metrics', () => ({}), { sizes: ONE }),
];

/** GitHub's answer about the workflow run that left hosts behind. */
export const ORPHANS_RUN: Readonly<Record<string, RunReply>> = { 100: ended(7) };

/** Fills a Mackerel with as many hosts as a step is tried for. */
export function populate(simulator: Simulator, count: number): CostWorld {
  const createdAt = Math.floor(Date.now() / 1000) - 8 * 3600;
  const ids = Array.from({ length: count }, (_, index) => {
    const customIdentifier = `github-actions/example/deploy/100/1/test/${index}`;
    const { id } = simulator.addHost({ roleFullnames: ['Shop:web'], status: 'working', customIdentifier, createdAt });
    simulator.setMonitoredStatuses(id, [{ monitorId: 'm1', status: 'OK' }]);
    return id;
  });
  const { id: awsIntegrationId } = simulator.addAwsIntegration({
    name: 'production',
    region: 'ap-northeast-1',
    key: WAY_IN.key,
    secretKey: WAY_IN.secretKey,
    services: { EC2: { enable: true, role: null, excludedMetrics: [] } },
  });
  return { ids, awsIntegrationId };
}
