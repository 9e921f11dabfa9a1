import type { FaultRule, MonitoredStatus, Simulator } from '../../simulator/index.ts';
import { hostTask, type HostTask } from '../property/host-task.ts';
import { type HostState, isSame, look } from '../property/hosts.ts';
import { outputOf } from '../property/outputs.ts';
import { registerTask } from '../property/register-task.ts';
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
  /** Whether GitHub is asked too, or whether it is GitHub that goes wrong: any doubt then keeps the hosts, and is no failure. */
  readonly github?: 'asked' | 'faulty';
  /** Puts the world in place, and says what is asked. */
  readonly setUp: (mackerel: Simulator) => Task;
}

const ROLES = ['Shop:web'];
const OK: MonitoredStatus[] = [{ monitorId: 'm1', status: 'OK' }];

/** Three hosts that are meant, and one that is not. */
function addHosts(mackerel: Simulator): string[] {
  mackerel.addHost({ id: 'bystander', status: 'working', roleFullnames: ['Other:role'] });
  return ['a1', 'a2', 'a3'].map((id) => {
    mackerel.addHost({ status: 'working', roleFullnames: ROLES, memo: 'kept', customIdentifier: `ci-${id}`, id });
    mackerel.setMetricNames(id, ['loadavg5']);
    mackerel.setMonitoredStatuses(id, OK);
    return id;
  });
}

/** An operation on those three hosts, or on the first of them. */
function onHosts(
  name: string,
  at: OperationCase['at'],
  task: Omit<HostTask, 'hostIds'>,
  { count = 3, ...more }: Partial<OperationCase> & { count?: number } = {},
): OperationCase {
  return {
    name,
    at,
    ...more,
    setUp: (mackerel) => {
      const hostIds = addHosts(mackerel).slice(0, count);
      const isNamed = task.inputs['service'] === undefined && task.byFilter !== true;
      return hostTask({ ...task, hostIds, inputs: { ...(isNamed && { hostIds: hostIds.join(' ') }), ...task.inputs } });
    },
  };
}

/** `register` of one host, whether or not it lives already. */
function registering(
  name: string,
  at: OperationCase['at'],
  { inputs = {}, ...more }: Partial<OperationCase> & { inputs?: Record<string, string> },
): OperationCase {
  const { customIdentifier, retireAfterJob } = inputs;
  const wanted = (host: HostState): HostState => ({
    ...host,
    name: 'new',
    memo: 'new',
    status: 'standby',
    ...(customIdentifier !== undefined && { customIdentifier }),
  });
  return {
    name,
    at,
    ...more,
    setUp: (mackerel) => {
      addHosts(mackerel);
      const hosts = [...look(mackerel).values()];
      return registerTask({
        inputs: { operation: 'register', name: 'new', memo: 'new', status: 'standby', ...inputs },
        existing:
          customIdentifier === undefined ? undefined : hosts.find((host) => host.customIdentifier === customIdentifier),
        updated: wanted,
        isMade: (host) =>
          isSame(host, wanted(host)) && (retireAfterJob === undefined || host.customIdentifier !== undefined),
      });
    },
  };
}

/** The sweep for orphans, of which there is one, and a host of a run that GitHub does not say has ended. */
function sweeping(name: string, at: OperationCase['at'], more: Partial<OperationCase> = {}): OperationCase {
  return {
    name,
    at,
    github: 'asked',
    ...more,
    setUp: (mackerel) => {
      addHosts(mackerel);
      mackerel.addHost({ id: 'orphan', name: 'ci', customIdentifier: 'github-actions/example/deploy/100/1/test/ci' });
      mackerel.addHost({ id: 'child', name: 'ci', customIdentifier: 'github-actions/example/deploy/101/1/test/ci' });
      return hostTask({ inputs: { operation: 'retire-orphans' }, hostIds: ['orphan'], byFilter: true, ...retired });
    },
  };
}

const told =
  (output: string, value: unknown): NonNullable<HostTask['tells']> =>
  ({ id }, run) => {
    const all = outputOf(run, output);
    return (
      typeof all === 'object' && all !== null && isSame(Object.entries(all).find(([key]) => key === id)?.[1], value)
    );
  };
const toldHost: NonNullable<HostTask['tells']> = ({ id }, run) => {
  const hosts = outputOf(run, 'hosts');
  return (
    Array.isArray(hosts) &&
    hosts.some((host: unknown) => typeof host === 'object' && host !== null && 'id' in host && host.id === id)
  );
};
const roles = (...roleFullnames: string[]) => ({ wanted: (host: HostState) => ({ ...host, roleFullnames }) });
const retired = { wanted: (host: HostState) => ({ ...host, isRetired: true }) };
const standby = { wanted: (host: HostState): HostState => ({ ...host, status: 'standby' }) };
const maintenance = {
  inputs: { operation: 'update-status', status: 'maintenance', restoreStatus: 'always' },
  wanted: (host: HostState): HostState => ({ ...host, status: 'maintenance' }),
  isRestored: true,
};

const update = {
  inputs: { operation: 'update', memo: 'new' },
  wanted: (host: HostState) => ({ ...host, memo: 'new' }),
};
const newHost = { customIdentifier: 'ci-new' };
const toStandby = { operation: 'update-status', status: 'standby' };
const CREATE = { method: 'POST', path: '/api/v0/hosts' };

/** A new operation is one row here. */
export const OPERATION_CASES: OperationCase[] = [
  registering('register', CREATE, { inputs: newHost }),
  registering('register without a custom identifier', CREATE, { isBlind: true }),
  registering('register of a host that lives already', { method: 'PUT' }, { inputs: { customIdentifier: 'ci-a1' } }),
  registering('register, as it looks', { path: /by-custom-identifier/ }, { inputs: newHost }),
  registering('register, as it sets the status', { path: /\/status$/ }, { inputs: newHost }),
  onHosts('update', { method: 'PUT' }, update),
  onHosts('update, as it reads', { method: 'GET' }, update),
  onHosts('update-status', { method: 'POST' }, { inputs: toStandby, ...standby }, { count: 1 }),
  onHosts('update-status of several', { method: 'POST' }, { inputs: toStandby, ...standby }),
  onHosts(
    'update-status by filter',
    { method: 'GET' },
    { inputs: { ...toStandby, service: 'Shop' }, byFilter: true, ...standby },
  ),
  onHosts(
    'update-roles replace',
    { method: 'PUT' },
    { inputs: { operation: 'update-roles', roleFullnames: 'Shop:db' }, ...roles('Shop:db') },
  ),
  onHosts(
    'update-roles add',
    { method: 'PUT' },
    {
      inputs: { operation: 'update-roles', rolesMode: 'add', roleFullnames: 'Shop:db' },
      ...roles('Shop:db', 'Shop:web'),
    },
  ),
  onHosts(
    'update-roles remove',
    { method: 'PUT' },
    { inputs: { operation: 'update-roles', rolesMode: 'remove', roleFullnames: 'Shop:web' }, ...roles() },
  ),
  onHosts('retire', { method: 'POST' }, { inputs: { operation: 'retire' }, ...retired }, { count: 1 }),
  onHosts('retire of several', { method: 'POST' }, { inputs: { operation: 'retire' }, ...retired }),
  onHosts('get', { method: 'GET' }, { inputs: { operation: 'get' }, tells: toldHost }),
  onHosts(
    'list',
    { method: 'GET' },
    { inputs: { operation: 'list', service: 'Shop' }, byFilter: true, tells: toldHost },
  ),
  onHosts(
    'list-metric-names',
    { path: /metric-names$/ },
    { inputs: { operation: 'list-metric-names' }, tells: told('metricNames', ['loadavg5']) },
  ),
  onHosts(
    'list-monitored-statuses',
    { path: /monitored-statuses$/ },
    { inputs: { operation: 'list-monitored-statuses' }, tells: told('monitoredStatuses', OK) },
  ),
  onHosts(
    'wait-until-ok',
    { path: /monitored-statuses$/ },
    {
      inputs: { operation: 'wait-until-ok', waitTimeout: '5', pollInterval: '1' },
      tells: told('monitoredStatuses', OK),
    },
  ),
  sweeping('retire-orphans', { method: 'POST' }),
  sweeping('retire-orphans, as it lists', { method: 'GET' }),
  sweeping('retire-orphans, as it asks GitHub', {}, { github: 'faulty' }),
  onHosts('the post step of restoreStatus', { method: 'POST' }, maintenance, { isPost: true }),
  onHosts('the post step of restoreStatus, as it reads', { method: 'GET' }, maintenance, { isPost: true }),
  registering(
    'the post step of retireAfterJob',
    { method: 'POST' },
    { inputs: { retireAfterJob: 'true' }, isPost: true },
  ),
];
