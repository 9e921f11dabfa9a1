import type { ActionRun } from '../harness/run-action.ts';
import type { FaultRule, StoredAwsIntegration } from '../simulator/index.ts';
import type { UndoKind } from '../src/clean-up/note.ts';
import { OPERATION_NAMES, type OperationName } from '../src/operations/registry.ts';
import {
  ALERT_ID,
  ANNOTATION_ID,
  AROUND_SERVICE,
  AWS_INTEGRATION,
  DOWNTIME_ID,
  MONITORS,
  type Place,
} from './place.ts';
import { hostTask } from './property/host-task.ts';
import { type HostState, isSame, type Records, type Snapshot } from './property/hosts.ts';
import { outputOf } from './property/outputs.ts';
import { recordTask } from './property/record-task.ts';
import { registerTask } from './property/register-task.ts';
import type { Task } from './property/task.ts';

// What every operation can be tried with, once. The golden transcripts, the test of what definitions declare, the costs,
// the fault tests, the hostile tests and the random tests all take it from here: an operation that has no entry does not
// compile, and one that has is in all of them.

export type Inputs = Readonly<Record<string, string>>;

/** An operation as it is tried. */
export type Example = HostsExample | NewHostExample | RecordsExample;

interface ExampleBase {
  /** The request that goes wrong in the fault tests: the one that does the work. */
  readonly at: Pick<FaultRule, 'method' | 'path'>;
  /** Whether it can't be repeated, nor look what came of a request that may have arrived. */
  readonly isBlind?: boolean;
  /** Whether GitHub is asked too. */
  readonly asksGitHub?: boolean;
}

/** One on hosts that there are. How they are named is up to who tries it, unless `meant` says so. */
export interface HostsExample extends ExampleBase {
  readonly on: 'hosts';
  /** Besides `operation`, and those that name hosts. */
  readonly inputs: Inputs;
  /** Where the inputs, or the operation itself, choose the hosts: which ones. */
  readonly meant?: (host: HostState) => boolean;
  /** A host as the inputs ask it to be; undefined: no request can bring it there. Default, for what only reads: as it is. */
  readonly wanted?: (host: HostState, inputs: Inputs) => HostState | undefined;
  /** Whether it is said of a host why it is not counted among those that are meant after all. */
  readonly isExcused?: (id: string, run: ActionRun) => boolean;
  /** Whether the outputs tell the truth of a host. */
  readonly tells?: (host: HostState, run: ActionRun) => boolean;
}

/** One that makes a host, or updates the one of that custom identifier. */
export interface NewHostExample extends ExampleBase {
  readonly on: 'a new host';
  readonly inputs: Inputs;
  /** A host as the inputs ask it to be, in what they say. */
  readonly wanted: (host: HostState, inputs: Inputs) => HostState;
}

/** One on anything else than hosts. */
export interface RecordsExample extends ExampleBase {
  readonly on: 'records';
  readonly inputs: (place: Place) => Inputs;
  /** Whether everything is as the inputs ask it to be. Default, for what only reads: nothing has changed. */
  readonly isDone?: (before: Records, after: Records, inputs: Inputs) => boolean;
  /** Whether the outputs tell the truth. */
  readonly tells: (run: ActionRun, after: Records, inputs: Inputs) => boolean;
  /** Whether post has undone it, or said that it has not. */
  readonly isUndone?: (before: Records, after: Records, post: ActionRun) => boolean;
}

// ---- How to tell whether it was done

/** A condition for living hosts: nothing brings a retired one anywhere. */
export const living =
  (change: NonNullable<HostsExample['wanted']>): NonNullable<HostsExample['wanted']> =>
  (host, inputs) =>
    host.isRetired ? undefined : change(host, inputs);

const listOf = (text = ''): string[] =>
  text.startsWith('[') ? (JSON.parse(text) as string[]) : text.split(/[\s,]+/).filter(Boolean);

const dataOf = (inputs: Inputs, name: string): object =>
  inputs[name] === undefined ? {} : { [name]: JSON.parse(inputs[name]) as unknown };

/** A host with the given fields written over it: what is not given stays, and roles are only added. */
function withFields(host: HostState, inputs: Inputs): HostState {
  const texts = ['name', 'displayName', 'memo'].flatMap((name) =>
    inputs[name] === undefined ? [] : [[name, inputs[name]]],
  );
  return {
    ...host,
    ...(Object.fromEntries(texts) as object),
    ...dataOf(inputs, 'meta'),
    ...dataOf(inputs, 'interfaces'),
    ...dataOf(inputs, 'checks'),
    roleFullnames: [...new Set([...host.roleFullnames, ...listOf(inputs['roleFullnames'])])].sort(),
  };
}

function withRoles({ roleFullnames: current, ...host }: HostState, { roleFullnames, rolesMode }: Inputs): HostState {
  const given = listOf(roleFullnames);
  const roles =
    rolesMode === 'add'
      ? [...new Set([...current, ...given])]
      : rolesMode === 'remove'
        ? current.filter((role) => !given.includes(role))
        : given;
  return { ...host, roleFullnames: roles.toSorted() };
}

const withStatus = (host: HostState, { status }: Inputs): HostState => ({
  ...host,
  status: (status as HostState['status'] | undefined) ?? host.status,
});

const retired = (host: HostState): HostState => ({ ...host, isRetired: true });

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** Whether the output `hosts` holds that host as it is. */
export function tellsHost({ id, name, status, roleFullnames }: HostState, run: ActionRun): boolean {
  const hosts = outputOf(run, 'hosts');
  const told: unknown = Array.isArray(hosts) ? hosts.find((host) => field(host, 'id') === id) : undefined;
  const roles = field(told, 'roleFullnames');
  return (
    field(told, 'name') === name &&
    field(told, 'status') === status &&
    Array.isArray(roles) &&
    isSame(roles.toSorted(), roleFullnames)
  );
}

/** Whether an output that holds something for each host holds this for that one. */
const tellsOfHost =
  (output: string, value: unknown): NonNullable<HostsExample['tells']> =>
  ({ id }, run) =>
    isSame(field(outputOf(run, output), id), value);

/** What an operation on AWS integrations is asked to do to the one of a name, in what its inputs say. */
const isAsGiven = (record: StoredAwsIntegration | undefined, { name, memo, region, key }: Inputs): boolean =>
  record !== undefined &&
  (name === undefined || record.name === name) &&
  (memo === undefined || record.memo === memo) &&
  (region === undefined || record.region === region) &&
  (key === undefined || record.key === key);

type ById<R> = ReadonlyMap<string, R>;

/** All but one record are what they were. */
const othersStay = <R>(before: ById<R>, after: ById<R>, id: string | undefined): boolean =>
  [...new Set([...before.keys(), ...after.keys()])].every(
    (key) => key === id || isSame(before.get(key), after.get(key)),
  );

/** Records of the other kinds are what they were. */
const otherKindsStay = (before: Records, after: Records, own: keyof Records): boolean =>
  isSame({ ...before, [own]: undefined }, { ...after, [own]: undefined });

const named = ({ integrations }: Records, name: string | undefined) =>
  [...integrations.values()].find((one) => one.name === name);

/** The one of that ID, or of that name, is as the inputs say, and every other one as it was. */
const isWritten: RecordsExample['isDone'] = (before, after, inputs) => {
  const id = inputs['awsIntegrationId'] ?? named(after, inputs['name'])?.id;
  const written = after.integrations.get(id ?? '');
  return (
    isAsGiven(written, inputs) &&
    othersStay(before.integrations, after.integrations, id) &&
    otherKindsStay(before, after, 'integrations')
  );
};

/** Whether the output `awsIntegration` is the one that the inputs are about. */
const tellsIntegration: RecordsExample['tells'] = (run, after, { awsIntegrationId, name }) => {
  const record = awsIntegrationId === undefined ? named(after, name) : after.integrations.get(awsIntegrationId);
  const told = outputOf(run, 'awsIntegration') as StoredAwsIntegration;
  return record !== undefined && run.outputs['awsIntegrationId'] === record.id && isToldAs(told, record);
};

/** Keys are not for outputs: an access key ID is masked there. */
const isToldAs = (told: object, record: StoredAwsIntegration | undefined): boolean =>
  isSame({ ...told, key: '', secretKey: '' }, { ...record, key: '', secretKey: '' });

/** What an operation on downtimes or annotations leaves: of the one that is meant what the inputs say, the others as they were. */
const leaves =
  <K extends 'downtimes' | 'annotations'>(
    kind: K,
    id: string | undefined,
    isLeft: (record: Records[K] extends ById<infer R> ? R | undefined : never, inputs: Inputs) => boolean,
  ): NonNullable<RecordsExample['isDone']> =>
  (before, after, inputs) => {
    const was: ById<unknown> = before[kind];
    const is: ById<unknown> = after[kind];
    const meant = id ?? [...is.keys()].find((key) => !was.has(key));
    const record = is.get(meant ?? '') as Parameters<typeof isLeft>[0];
    return isLeft(record, inputs) && othersStay(was, is, meant) && otherKindsStay(before, after, kind);
  };

/** Whether an output with one record, and the one with its ID, tell of one that is there. */
const tellsRecord =
  (kind: 'downtimes' | 'annotations', output: string): RecordsExample['tells'] =>
  (run, after) => {
    const told = outputOf(run, output) as { id: string };
    const there: ById<unknown> = after[kind];
    return run.outputs[`${output}Id`] === told.id && isSame(told, there.get(told.id));
  };

/** Whether an output with a list of records tells of those that are meant. */
const tellsRecords =
  (kind: 'downtimes' | 'annotations', output: string, isMeant: (id: string) => boolean = () => true) =>
  (run: ActionRun, after: Records): boolean => {
    const there: ById<unknown> = after[kind];
    const meant = [...there].filter(([id]) => isMeant(id)).map(([, record]) => record);
    return isSame(outputOf(run, output), meant);
  };

// ---- The table

const { region, key, secretKey } = AWS_INTEGRATION;
const CREDENTIALS = { region, key, secretKey, services: '{"EC2": {}}' };
const PUT_INTEGRATION = { method: 'PUT', path: /aws-integrations/ };
const theIntegration = ({ awsIntegrationId }: Place) => ({ awsIntegrationId });

/** Each operation with an example of its inputs, and how to tell whether it was done. */
export const EXAMPLES: Readonly<Record<OperationName, Example>> = {
  register: {
    on: 'a new host',
    at: { method: 'POST', path: '/api/v0/hosts' },
    isBlind: true,
    inputs: { name: 'new', memo: 'new' },
    wanted: (host, inputs) => ({
      ...withStatus(withFields(host, inputs), inputs),
      ...(inputs['customIdentifier'] !== undefined && { customIdentifier: inputs['customIdentifier'] }),
    }),
  },
  update: {
    on: 'hosts',
    at: { method: 'PUT' },
    inputs: { memo: 'new' },
    wanted: living(withFields),
  },
  'update-status': {
    on: 'hosts',
    at: { method: 'POST' },
    inputs: { status: 'standby' },
    wanted: living(withStatus),
  },
  'update-roles': {
    on: 'hosts',
    at: { method: 'PUT' },
    inputs: { roleFullnames: 'Shop:db' },
    wanted: living(withRoles),
  },
  retire: {
    on: 'hosts',
    at: { method: 'POST' },
    inputs: {},
    wanted: retired,
  },
  'wait-until-ok': {
    on: 'hosts',
    at: { path: /monitored-statuses$/ },
    inputs: { waitTimeout: '5', pollInterval: '1', stableFor: '0' },
    tells: tellsOfHost('monitoredStatuses', MONITORS),
  },
  'retire-orphans': {
    on: 'hosts',
    at: { method: 'POST' },
    asksGitHub: true,
    inputs: { maxHosts: '100' },
    // In doubt a host is kept: where GitHub did not answer, or the list holds what can't be read.
    isExcused: (id, run) =>
      run.log.includes('not fit the filter') || (run.exitCode === 1 && run.log.includes(`(${id}) is kept: `)),
    meant: ({ customIdentifier }) => customIdentifier?.startsWith('github-actions/example/deploy/100/') === true,
    wanted: retired,
  },
  // No one has left a note in this world: __tests__/action/leave-note.test.ts and __tests__/deep/notes.test.ts leave some.
  'restore-orphans': {
    on: 'hosts',
    at: { method: 'GET', path: '/api/v0/services' },
    inputs: {},
    meant: () => false,
    wanted: (host) => host,
  },
  'retire-absent': {
    on: 'hosts',
    at: { method: 'POST' },
    inputs: { service: 'Shop', presentCustomIdentifiers: '[]', olderThan: '0', maxHosts: '100' },
    meant: ({ customIdentifier, isRetired, roleFullnames }) =>
      customIdentifier !== undefined && !isRetired && roleFullnames.some((role) => role.startsWith('Shop:')),
    wanted: retired,
  },
  get: {
    on: 'hosts',
    at: { method: 'GET' },
    inputs: {},
    tells: tellsHost,
  },
  list: {
    on: 'hosts',
    at: { method: 'GET' },
    inputs: { service: 'Shop', batchSize: '2' },
    meant: ({ isRetired, roleFullnames }) => !isRetired && roleFullnames.some((role) => role.startsWith('Shop:')),
    tells: tellsHost,
  },
  'list-metric-names': {
    on: 'hosts',
    at: { path: /metric-names$/ },
    inputs: {},
    tells: tellsOfHost('metricNames', ['loadavg5']),
  },
  'list-monitored-statuses': {
    on: 'hosts',
    at: { path: /monitored-statuses$/ },
    inputs: {},
    tells: tellsOfHost('monitoredStatuses', MONITORS),
  },
  'list-aws-integrations': {
    on: 'records',
    at: { method: 'GET' },
    inputs: () => ({}),
    tells: (run, after) =>
      (outputOf(run, 'awsIntegrations') as { id: string }[]).length === after.integrations.size &&
      (outputOf(run, 'awsIntegrations') as { id: string }[]).every((told) =>
        isToldAs(told, after.integrations.get(told.id)),
      ),
  },
  'get-aws-integration': {
    on: 'records',
    at: { method: 'GET' },
    inputs: theIntegration,
    tells: tellsIntegration,
  },
  'create-aws-integration': {
    on: 'records',
    at: { method: 'POST' },
    inputs: () => ({ name: 'new', memo: 'new', ...CREDENTIALS }),
    isDone: (before, after, inputs) =>
      after.integrations.size === before.integrations.size + 1 && isWritten(before, after, inputs),
    tells: tellsIntegration,
  },
  'update-aws-integration': {
    on: 'records',
    at: PUT_INTEGRATION,
    inputs: (place) => ({ ...theIntegration(place), memo: 'new' }),
    isDone: isWritten,
    tells: tellsIntegration,
  },
  'delete-aws-integration': {
    on: 'records',
    at: { method: 'DELETE' },
    inputs: theIntegration,
    isDone: (before, after, { awsIntegrationId = '' }) =>
      !after.integrations.has(awsIntegrationId) &&
      othersStay(before.integrations, after.integrations, awsIntegrationId) &&
      otherKindsStay(before, after, 'integrations'),
    // The one that is gone is told where its deletion was answered.
    tells: (run, _, { awsIntegrationId }) => run.outputs['awsIntegrationId'] === awsIntegrationId,
  },
  'generate-aws-external-id': {
    on: 'records',
    at: { method: 'POST' },
    isBlind: true,
    inputs: () => ({}),
    tells: (run) => /^\w{11}$/.test(run.outputs['externalId'] ?? ''),
  },
  'list-aws-excludable-metrics': {
    on: 'records',
    at: { method: 'GET' },
    inputs: () => ({}),
    // An empty object is a true answer for all that anybody can tell.
    tells: (run) => {
      const metrics = outputOf(run, 'excludableMetrics');
      return isSame(metrics, {}) || Array.isArray(field(metrics, 'EC2'));
    },
  },
  'apply-aws-integration': {
    on: 'records',
    at: PUT_INTEGRATION,
    inputs: () => ({ name: AWS_INTEGRATION.name, memo: 'new', ...CREDENTIALS }),
    isDone: isWritten,
    tells: tellsIntegration,
  },
  'create-downtime': {
    on: 'records',
    at: { method: 'POST' },
    inputs: () => ({ name: 'new', serviceScopes: AROUND_SERVICE, duration: '30' }),
    isDone: leaves(
      'downtimes',
      undefined,
      (record, { name, duration = '60' }) => record?.name === name && String(record?.duration) === duration,
    ),
    tells: tellsRecord('downtimes', 'downtime'),
    isUndone: isSame,
  },
  'update-downtime': {
    on: 'records',
    at: { method: 'PUT' },
    inputs: () => ({ downtimeId: DOWNTIME_ID, memo: 'new' }),
    isDone: leaves('downtimes', DOWNTIME_ID, (record) => record?.memo === 'new' && record.name === 'nightly'),
    tells: tellsRecord('downtimes', 'downtime'),
  },
  'delete-downtime': {
    on: 'records',
    at: { method: 'DELETE' },
    inputs: () => ({ downtimeId: DOWNTIME_ID }),
    isDone: leaves('downtimes', DOWNTIME_ID, (record) => record === undefined),
    tells: (run) => run.outputs['downtimeId'] === DOWNTIME_ID,
  },
  'list-downtimes': {
    on: 'records',
    at: { method: 'GET' },
    inputs: () => ({}),
    tells: tellsRecords('downtimes', 'downtimes'),
  },
  'create-graph-annotation': {
    on: 'records',
    at: { method: 'POST' },
    inputs: () => ({ title: 'new', service: AROUND_SERVICE }),
    isDone: leaves('annotations', undefined, (record, { title }) => record?.title === title),
    tells: tellsRecord('annotations', 'graphAnnotation'),
    isUndone: (_, { annotations }, { log }) =>
      [...annotations.values()].at(-1)?.title === 'new (success)' || log.includes('could not be written'),
  },
  'update-graph-annotation': {
    on: 'records',
    at: { method: 'PUT' },
    inputs: () => ({ graphAnnotationId: ANNOTATION_ID, service: AROUND_SERVICE, description: 'new' }),
    isDone: leaves('annotations', ANNOTATION_ID, (record) => record?.description === 'new'),
    tells: tellsRecord('annotations', 'graphAnnotation'),
  },
  'delete-graph-annotation': {
    on: 'records',
    at: { method: 'DELETE' },
    inputs: () => ({ graphAnnotationId: ANNOTATION_ID, service: AROUND_SERVICE }),
    isDone: leaves('annotations', ANNOTATION_ID, (record) => record === undefined),
    tells: (run) => run.outputs['graphAnnotationId'] === ANNOTATION_ID,
  },
  'list-graph-annotations': {
    on: 'records',
    at: { method: 'GET' },
    inputs: () => ({ service: AROUND_SERVICE, from: '0' }),
    tells: tellsRecords('annotations', 'graphAnnotations', (id) => !id.startsWith('other')),
  },
  'list-alerts': {
    on: 'records',
    at: { path: '/api/v0/alerts' },
    inputs: () => ({}),
    tells: (run) => (outputOf(run, 'alerts') as { id: string }[]).some(({ id }) => id === ALERT_ID),
  },
};

interface CleanUp {
  readonly operation: OperationName;
  readonly inputs: Inputs;
  /** The request of the post step that does the work; default: a POST. */
  readonly at?: ExampleBase['at'];
  /** Whether the job goes on although it failed, with a warning. */
  readonly isTolerant?: boolean;
}

/** For each thing that post undoes: a step that leaves it in its note. */
export const CLEAN_UPS: Readonly<Record<UndoKind, CleanUp>> = {
  'restore-status': { operation: 'update-status', inputs: { status: 'maintenance', restoreStatus: 'always' } },
  'end-downtime': {
    operation: 'create-downtime',
    inputs: { name: 'new', serviceScopes: AROUND_SERVICE, endAfterJob: 'true' },
    at: { method: 'DELETE' },
  },
  'end-annotation': {
    operation: 'create-graph-annotation',
    inputs: { title: 'new', service: AROUND_SERVICE, endAfterJob: 'true' },
    at: { method: 'PUT' },
    isTolerant: true,
  },
  'restore-by-note': {
    operation: 'update-status',
    inputs: { status: 'maintenance', restoreStatus: 'always', leaveNote: 'true' },
  },
  'retire-host': { operation: 'register', inputs: { name: 'new', memo: 'new', retireAfterJob: 'true' } },
};

// ---- What is made of it

/** Every operation with its example, in the order of the registry. */
export const OPERATION_EXAMPLES = OPERATION_NAMES.map((operation) => ({ operation, example: EXAMPLES[operation] }));

/** All inputs of a step. @param own those of the operation, besides the ones that name hosts; default: the example's */
export function inputsOf(operation: OperationName, place: Place, own?: Inputs): Inputs {
  const example = EXAMPLES[operation];
  const given = own ?? (example.on === 'records' ? example.inputs(place) : example.inputs);
  const isNamed = example.on !== 'hosts' || example.meant !== undefined || given['service'] !== undefined;
  return { ...(!isNamed && { hostIds: place.hostIds.join('\n') }), ...given, operation };
}

/**
 * A step as a task that can be judged.
 *
 * @param inputs all of them
 * @param before what it finds
 */
export function taskOf(operation: OperationName, inputs: Inputs, before: Snapshot): Task {
  const example = EXAMPLES[operation];
  const hosts = [...before.hosts.values()];
  switch (example.on) {
    case 'records': {
      const { isDone, isUndone, tells } = example;
      return recordTask({
        inputs,
        ...(isUndone && inputs['endAfterJob'] === 'true' && { isUndone }),
        ...(isDone && { isDone: (was, is) => isDone(was, is, inputs) }),
        tells: (run, is) => tells(run, is, inputs),
      });
    }
    case 'a new host': {
      const { customIdentifier, retireAfterJob } = inputs;
      const wanted = (host: HostState) => example.wanted(host, inputs);
      return registerTask({
        inputs,
        existing:
          customIdentifier === undefined ? undefined : hosts.find((host) => host.customIdentifier === customIdentifier),
        updated: wanted,
        isMade: (host) =>
          isSame(host, wanted(host)) && (retireAfterJob === undefined || host.customIdentifier !== undefined),
      });
    }
    case 'hosts': {
      const { hostIds, service, restoreStatus } = inputs;
      const { wanted, tells, isExcused } = example;
      const isMeant =
        example.meant ?? (({ roleFullnames }) => roleFullnames.some((role) => role.startsWith(`${service ?? ''}:`)));
      return hostTask({
        inputs,
        hostIds: hostIds === undefined ? hosts.filter(isMeant).map(({ id }) => id) : listOf(hostIds),
        byFilter: hostIds === undefined,
        ...(wanted && { wanted: (host) => wanted(host, inputs) }),
        ...(tells && { tells }),
        ...(isExcused && { isExcused }),
        isRestored: restoreStatus === 'always',
      });
    }
  }
}
