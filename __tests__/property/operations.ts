import fc from 'fast-check';
import { loadOperation, OPERATION_NAMES, type OperationName } from '../../src/operations/registry.ts';
import { EXAMPLES, type HostsExample, inputsOf, taskOf, tellsHost } from '../operations.ts';
import { AWS_INTEGRATION, AWS_INTEGRATION_ID } from '../place.ts';
import {
  HOST_STATUSES,
  identifierOf,
  idOf,
  metricNamesOf,
  monitors,
  NAMES,
  ROLES,
  ROLE_FULLNAMES,
  type Seed,
  SERVICES,
} from './fleet.ts';
import { hostTask, type HostTask } from './host-task.ts';
import { isSame, type Hosts, type HostState, type Snapshot } from './hosts.ts';
import { outputOf } from './outputs.ts';
import { registerTask } from './register-task.ts';
import type { Task } from './task.ts';

/** What a task is made for. */
export interface Setting {
  readonly fleet: readonly Seed[];
  readonly before: Snapshot;
  /** Inputs that have nothing to do with the operation. */
  readonly common: Readonly<Record<string, string>>;
  readonly jobStatus: 'success' | 'failure' | 'cancelled';
}

/** A random use of one operation; it becomes a task once there is a world. */
export interface Use {
  readonly operation: OperationName;
  readonly draw: unknown;
  readonly taskIn: (setting: Setting) => Task;
}

function operation<Draw>(
  name: OperationName,
  draw: fc.Arbitrary<Draw>,
  toTask: (draw: Draw, setting: Setting) => Task,
): fc.Arbitrary<Use> {
  return draw.map((drawn) => ({
    operation: name,
    draw: drawn,
    taskIn: (setting) => toTask(drawn, { ...setting, common: { ...setting.common, operation: name } }),
  }));
}

// ---- How hosts are meant

type Inputs = Record<string, string>;
type Meant = Pick<HostTask, 'hostIds' | 'identifiers' | 'byFilter'> & { inputs: Inputs };

const pick = fc.nat(79);

interface Way {
  readonly by: 'all' | 'hostIds' | 'customIdentifier' | 'filter';
  readonly picks: readonly number[];
  readonly service: string;
  readonly role: readonly string[];
  readonly name: string | undefined;
  readonly currentStatus: readonly string[];
  readonly caseInsensitive: boolean;
  readonly generous: boolean;
  readonly ifNoHosts: string;
  readonly ignoreMissing: boolean;
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anyWay: fc.Arbitrary<Way> = fc.record({
  by: fc.constantFrom('hostIds', 'all', 'filter', 'customIdentifier', 'all'),
  picks: fc.uniqueArray(pick, { minLength: 1, maxLength: 40 }),
  service: fc.constantFrom(...SERVICES),
  role: fc.subarray([...ROLES], { maxLength: 2 }),
  name: optional(fc.constantFrom(...NAMES)),
  currentStatus: fc.subarray([...HOST_STATUSES]),
  caseInsensitive: fc.boolean(),
  generous: fc.boolean(),
  ifNoHosts: fc.constantFrom('error', 'warn', 'ignore'),
  ignoreMissing: fc.boolean(),
});

const given = (inputs: Record<string, string | undefined>): Inputs =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );

/** The hosts that are meant, by what the contract and the API documents say of that way to name them. */
function meant(way: Way, { fleet, before: { hosts: before } }: Setting, isNameWritten = false): Meant {
  const common = { ifNoHosts: way.ifNoHosts, ignoreMissing: String(way.ignoreMissing) };
  // Up to three of those that are picked are beyond the fleet: no one knows them.
  const indexes = [...new Set(way.picks.map((number) => number % (fleet.length + 3)))];
  switch (way.by) {
    case 'all':
    case 'hostIds': {
      const all = [...fleet.keys()].map(idOf);
      const hostIds = way.by === 'all' && all.length > 0 ? all : indexes.map(idOf);
      return { hostIds, inputs: { ...common, hostIds: hostIds.join('\n') } };
    }
    case 'customIdentifier': {
      const written = indexes.map((index) => {
        const seed = fleet[index];
        const identifier = (seed === undefined ? undefined : identifierOf(seed, index)) ?? `nobody-${index}`;
        return way.caseInsensitive ? identifier.toUpperCase() : identifier;
      });
      const identifiers = new Map(
        written.map((identifier) => [identifier, ownerOf(identifier, way.caseInsensitive, before)?.id]),
      );
      return {
        hostIds: [...new Set([...identifiers.values()].filter((id) => id !== undefined))],
        identifiers,
        inputs: {
          ...common,
          customIdentifier: written.join('\n'),
          caseInsensitive: String(way.caseInsensitive),
        },
      };
    }
    case 'filter': {
      const name = isNameWritten ? undefined : way.name;
      const hosts = [...before.values()].filter(
        (host) =>
          !host.isRetired &&
          (name === undefined || host.name === name) &&
          (way.currentStatus.length === 0 || way.currentStatus.includes(host.status)) &&
          host.roleFullnames.some((fullname) =>
            way.role.length === 0
              ? fullname.startsWith(`${way.service}:`)
              : way.role.some((role) => fullname === `${way.service}:${role}`),
          ),
      );
      return {
        hostIds: hosts.map(({ id }) => id),
        byFilter: true,
        inputs: given({
          ...common,
          service: way.service,
          role: way.role.join(' '),
          name,
          currentStatus: way.currentStatus.join(','),
          maxHosts: way.generous ? '100' : undefined,
        }),
      };
    }
  }
}

/** The active host with that custom identifier; of several in another case, the oldest. */
function ownerOf(identifier: string, caseInsensitive: boolean, before: Hosts): HostState | undefined {
  const fold = (text = '') => (caseInsensitive ? text.toLowerCase() : text);
  return [...before.values()]
    .filter((host) => !host.isRetired && host.customIdentifier !== undefined)
    .filter(({ customIdentifier }) => fold(customIdentifier) === fold(identifier))
    .toSorted((one, other) => one.createdAt - other.createdAt)[0];
}

// ---- What is written

interface Fields {
  readonly displayName: string | undefined;
  readonly memo: string | undefined;
  readonly roleFullnames: readonly string[] | undefined;
  readonly meta: Readonly<Record<string, unknown>> | undefined;
  readonly interfaces: HostState['interfaces'] | undefined;
  readonly checks: HostState['checks'] | undefined;
}

const fields: fc.Arbitrary<Fields> = fc.record({
  displayName: optional(fc.constantFrom('No. 1', 'Another')),
  memo: optional(fc.constantFrom('a memo\nof two lines', 'Another')),
  roleFullnames: optional(fc.subarray(ROLE_FULLNAMES, { minLength: 1, maxLength: 3 })),
  meta: optional(fc.constant({ cpu: { cores: 2 } })),
  interfaces: optional(fc.constant([{ name: 'lo', ipAddress: '127.0.0.1', ipv4Addresses: ['127.0.0.1'] }])),
  checks: optional(fc.constant([{ name: 'ping' }])),
});

const fieldInputs = ({ displayName, memo, roleFullnames, meta, interfaces, checks }: Fields): Inputs =>
  given({
    displayName,
    memo,
    roleFullnames: roleFullnames?.join(','),
    meta: meta && JSON.stringify(meta),
    interfaces: interfaces && JSON.stringify(interfaces),
    checks: checks && JSON.stringify(checks),
  });

// ---- The operations

const status = fc.constantFrom('maintenance' as const, ...HOST_STATUSES);

/** On hosts that are named at random, with inputs that say what is asked. */
function onHosts(
  operation: OperationName,
  { wanted, tells, isExcused }: Pick<HostsExample, 'wanted' | 'tells' | 'isExcused'>,
  hosts: Meant,
  own: Inputs,
  { common }: Setting,
  more: Partial<HostTask> = {},
): Task {
  const { inputs: naming, ...meant } = hosts;
  const inputs = { ...common, ...naming, ...own, operation };
  return hostTask({
    ...meant,
    inputs,
    ...(wanted && { wanted: (host) => wanted(host, inputs) }),
    ...(tells && { tells }),
    ...(isExcused && { isExcused }),
    ...more,
  });
}

const onHostsExample = (name: OperationName): HostsExample => {
  const example = EXAMPLES[name];
  if (example.on !== 'hosts') throw new Error(`${name} is not on hosts.`);
  return example;
};

/** An operation by its example alone: of hosts, on random ones, named in each way that it takes. */
async function byExample(name: OperationName): Promise<fc.Arbitrary<Use>> {
  const example = EXAMPLES[name];
  if (example.on !== 'hosts' || example.meant !== undefined) {
    return operation(name, fc.constant(name), (_, { common, before }) => {
      const place = { hostIds: [...before.hosts.keys()], awsIntegrationId: AWS_INTEGRATION_ID };
      return taskOf(name, { ...common, ...inputsOf(name, place) }, before);
    });
  }
  const taken = new Set<string>((await loadOperation(name)).inputs);
  const takes = { hostIds: 'hostIds', all: 'hostIds', customIdentifier: 'caseInsensitive', filter: 'service' } as const;
  return operation(
    name,
    anyWay.map((way) => (taken.has(takes[way.by]) ? way : { ...way, by: 'all' as const })),
    (way, setting) => {
      const { inputs, ...hosts } = meant(way, setting);
      const naming = Object.fromEntries(Object.entries(inputs).filter(([input]) => taken.has(input)));
      return onHosts(name, example, { ...hosts, inputs: naming }, { ...example.inputs }, setting);
    },
  );
}

/** Operations that are worth more than their example: random inputs, and what only these ask for. */
const RANDOM: Partial<Record<OperationName, fc.Arbitrary<Use>>> = {
  'update-status': operation(
    'update-status',
    fc.record({ way: anyWay, status, restoreStatus: fc.constantFrom('always', 'on-success', 'never', 'always') }),
    ({ way, status, restoreStatus }, setting) =>
      onHosts(
        'update-status',
        onHostsExample('update-status'),
        meant(way, setting),
        { status, restoreStatus },
        setting,
        {
          isRestored: restoreStatus === 'always' || (restoreStatus === 'on-success' && setting.jobStatus === 'success'),
        },
      ),
  ),

  'update-roles': operation(
    'update-roles',
    fc.record({
      way: anyWay,
      roleFullnames: fc.subarray(ROLE_FULLNAMES, { maxLength: 3 }),
      rolesMode: fc.constantFrom('replace', 'add', 'remove'),
    }),
    ({ way, roleFullnames, rolesMode }, setting) => {
      // Only `replace` takes an empty list.
      const own = {
        rolesMode: roleFullnames.length === 0 ? 'replace' : rolesMode,
        roleFullnames: JSON.stringify(roleFullnames),
      };
      return onHosts('update-roles', onHostsExample('update-roles'), meant(way, setting), own, setting);
    },
  ),

  update: operation(
    'update',
    fc.record({ way: anyWay, fields, name: optional(fc.constantFrom('web', 'renamed')) }),
    ({ way, fields, name }, setting) => {
      const hosts = meant(way.by === 'customIdentifier' ? { ...way, by: 'hostIds' } : way, setting, true);
      const isEmpty = name === undefined && Object.values(fields).every((value) => value === undefined);
      const own = { ...fieldInputs(fields), ...given({ name: isEmpty ? 'renamed' : name }) };
      return onHosts('update', onHostsExample('update'), hosts, own, setting);
    },
  ),

  register: operation(
    'register',
    fc.record({
      fields,
      name: fc.constantFrom('ci', 'new'),
      status: optional(status),
      pick: optional(pick),
      caseInsensitive: fc.boolean(),
      retireAfterJob: fc.boolean(),
    }),
    ({ fields, name, status, pick, caseInsensitive, retireAfterJob }, setting) => {
      const index = pick === undefined ? undefined : pick % (setting.fleet.length + 3);
      const seed = setting.fleet[index ?? -1];
      const picked = seed === undefined ? undefined : identifierOf(seed, index ?? -1);
      const byUser = index === undefined ? undefined : (picked ?? `nobody-${index}`);
      const customIdentifier =
        byUser ??
        (retireAfterJob ? `github-actions/example/deploy/1234567890/1/deploy.40123456789/${name}` : undefined);
      const memo =
        fields.memo ?? (retireAfterJob ? 'https://github.com/example/deploy/actions/runs/1234567890' : undefined);
      const existing =
        customIdentifier === undefined ? undefined : ownerOf(customIdentifier, caseInsensitive, setting.before.hosts);
      const { register } = EXAMPLES;
      if (register.on !== 'a new host') throw new Error('register makes no host.');
      const asked = { ...fieldInputs(fields), ...given({ name, customIdentifier, status }) };
      const updated = (host: HostState): HostState => register.wanted(host, asked);
      // Only a new host gets the address of the run.
      const whole = (host: HostState): HostState => register.wanted(host, { ...asked, ...given({ memo }) });
      return registerTask({
        inputs: {
          ...setting.common,
          ...fieldInputs(fields),
          name,
          caseInsensitive: String(caseInsensitive),
          ...given({ status, customIdentifier: byUser, retireAfterJob: retireAfterJob ? 'true' : undefined }),
          operation: 'register',
        },
        existing,
        updated,
        isMade: (host) => isSame(host, whole(host)) && !host.isRetired,
      });
    },
  ),

  list: operation('list', fc.tuple(anyWay, optional(fc.integer({ min: 1, max: 40 }))), ([way, batchSize], setting) =>
    onHosts(
      'list',
      { tells: (host, run) => tellsHost(host, run) && (batchSize === undefined || isInMatrix(host.id, run)) },
      meant({ ...way, by: 'filter' }, setting),
      given({ batchSize: batchSize?.toString() }),
      setting,
    ),
  ),

  'list-metric-names': operation('list-metric-names', anyWay, (way, setting) =>
    onHosts(
      'list-metric-names',
      { tells: ({ id }, run) => isSame(field(outputOf(run, 'metricNames'), id), metricNamesOf(indexOf(id))) },
      meant(way, setting),
      {},
      setting,
    ),
  ),

  'list-monitored-statuses': operation('list-monitored-statuses', anyWay, (way, setting) => {
    const tells: HostsExample['tells'] = ({ id }, run) => {
      const told = field(outputOf(run, 'monitoredStatuses'), id);
      return healthsOf(setting, id).some((health) => isSame(told, monitors(health)));
    };
    return onHosts('list-monitored-statuses', { tells }, meant(way, setting), {}, setting);
  }),

  'wait-until-ok': operation(
    'wait-until-ok',
    fc.record({ way: anyWay, allowWarning: fc.boolean(), waitTimeout: fc.constantFrom('0', '0', '1') }),
    ({ way, allowWarning, waitTimeout }, setting) => {
      const isWell = (id: string) =>
        healthsOf(setting, id).some(
          (health) => health === 'OK' || health === 'none' || (allowWarning && health === 'WARNING'),
        );
      const wanted = (host: HostState) =>
        !host.isRetired && ['working', 'standby'].includes(host.status) && isWell(host.id) ? host : undefined;
      const own = { waitTimeout, pollInterval: '1', allowWarning: String(allowWarning) };
      return onHosts('wait-until-ok', { wanted }, meant(way, setting), own, setting);
    },
  ),

  'retire-orphans': operation(
    'retire-orphans',
    fc.record({ maxHosts: optional(fc.constantFrom('1', '70')) }),
    ({ maxHosts }, setting) => {
      const isOrphan = ({ identifier, run, isRetired, isOld }: Seed) =>
        identifier === 'orphan' && !isRetired && isOld && (run === 'ended' || run === 'gone');
      const orphans: Meant = {
        hostIds: setting.fleet.flatMap((seed, index) => (isOrphan(seed) ? [idOf(index)] : [])),
        byFilter: true,
        inputs: {},
      };
      return onHosts('retire-orphans', onHostsExample('retire-orphans'), orphans, given({ maxHosts }), setting);
    },
  ),

  'apply-aws-integration': operation(
    'apply-aws-integration',
    fc.record({ name: fc.constantFrom('new', AWS_INTEGRATION.name), memo: fc.constantFrom('new', '') }),
    ({ name, memo }, { common, before }) => {
      const place = { hostIds: [], awsIntegrationId: AWS_INTEGRATION_ID };
      const inputs = { ...common, ...inputsOf('apply-aws-integration', place), name, ...(memo !== '' && { memo }) };
      return taskOf('apply-aws-integration', inputs, before);
    },
  ),
};

/** A random use of every operation. */
export const USES = Object.fromEntries(
  await Promise.all(OPERATION_NAMES.map(async (name) => [name, RANDOM[name] ?? (await byExample(name))])),
) as Readonly<Record<OperationName, fc.Arbitrary<Use>>>;

const indexOf = (id: string): number => Number(id.slice(1));

/** What a host's monitors may say, depending on when they are read. */
function healthsOf({ fleet }: Setting, id: string) {
  const health = fleet[indexOf(id)]?.health ?? 'none';
  return health === 'later' ? (['CRITICAL', 'OK'] as const) : [health];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function isInMatrix(id: string, run: Parameters<typeof outputOf>[0]): boolean {
  const include = field(outputOf(run, 'matrix'), 'include');
  if (!Array.isArray(include)) return false;
  const batches = include.map((entry) => String(field(entry, 'hostIds')).split(','));
  return batches.filter((batch) => batch.includes(id)).length === 1;
}
