import { RESTORE_MODES } from './clean-up/plan.ts';
import { orphanIdentifier, readRunContext, type RunContext } from './github/run-context.ts';
import type { GivenFields } from './hosts/merge.ts';
import { EMPTY_TARGET_POLICIES, type Target } from './hosts/targets.ts';
import { INPUT_DEFAULTS, type InputName, inputVariable } from './inputs/names.ts';
import type { SettingSource } from './inputs/aws-file.ts';
import { proxyProblem } from './inputs/proxy.ts';
import { InputReader } from './inputs/reader.ts';

import { CHECKS, CUSTOM_IDENTIFIER, INTERFACES, META, ROLE_FULLNAME } from './inputs/rules.ts';
import { MOST_HOSTS, readFilter, readSelection } from './inputs/selection.ts';
import { HOST_STATUSES } from './mackerel/host.ts';
import type { ApplyAwsIntegrationInput } from './operations/apply-aws-integration.ts';
import type { CreateAwsIntegrationInput } from './operations/create-aws-integration.ts';
import type { DeleteAwsIntegrationInput } from './operations/delete-aws-integration.ts';
import type { GenerateAwsExternalIdInput } from './operations/generate-aws-external-id.ts';
import type { GetInput } from './operations/get.ts';
import type { GetAwsIntegrationInput } from './operations/get-aws-integration.ts';
import type { ListInput } from './operations/list.ts';
import type { ListAwsExcludableMetricsInput } from './operations/list-aws-excludable-metrics.ts';
import type { ListAwsIntegrationsInput } from './operations/list-aws-integrations.ts';
import type { ListMetricNamesInput } from './operations/list-metric-names.ts';
import type { ListMonitoredStatusesInput } from './operations/list-monitored-statuses.ts';
import type { RegisterInput } from './operations/register.ts';
import type { RetireInput } from './operations/retire.ts';
import type { RetireOrphansInput } from './operations/retire-orphans.ts';
import type { UpdateInput } from './operations/update.ts';
import type { UpdateAwsIntegrationInput } from './operations/update-aws-integration.ts';
import { ROLES_MODES, type UpdateRolesInput } from './operations/update-roles.ts';
import type { UpdateStatusInput } from './operations/update-status.ts';
import type { WaitUntilOkInput } from './operations/wait-until-ok.ts';

const UNAVAILABLE_POLICIES = ['error', 'warn'] as const;
const DEFAULT_API_BASE = 'https://api.mackerelio.com';
const ANY_WAY: Target['by'][] = ['hostIds', 'customIdentifier', 'filter'];
const MOST_IN_A_BATCH = 1_000_000;
/** Seconds. */
const LONGEST_TIMEOUT = 600;
const SECONDS_IN_AN_HOUR = 3600;
const SECONDS_IN_A_DAY = 24 * SECONDS_IN_AN_HOUR;
const HOURS_IN_A_YEAR = 365 * 24;

/** What one operation on AWS integrations is asked to do. */
export type AwsOperationInput =
  | ListAwsIntegrationsInput
  | GetAwsIntegrationInput
  | CreateAwsIntegrationInput
  | UpdateAwsIntegrationInput
  | DeleteAwsIntegrationInput
  | GenerateAwsExternalIdInput
  | ListAwsExcludableMetricsInput
  | ApplyAwsIntegrationInput;

/** What one operation is asked to do. */
export type OperationInput =
  | RegisterInput
  | UpdateInput
  | UpdateStatusInput
  | UpdateRolesInput
  | RetireInput
  | RetireOrphansInput
  | WaitUntilOkInput
  | GetInput
  | ListInput
  | ListMetricNamesInput
  | ListMonitoredStatusesInput
  | AwsOperationInput;
export type Operation = OperationInput['operation'];

/** What else there is to read from, besides the inputs. */
interface InputSource extends SettingSource {
  env: NodeJS.ProcessEnv;
}

/** How Mackerel is reached. */
export interface Connection {
  apiKey: string;
  apiBase: URL;
  /** Milliseconds for one request. */
  timeout: number;
  retries: number;
  /** Requests in flight. */
  concurrency: number;
}

export interface Inputs {
  operation: OperationInput;
  connection: Connection;
  /** Whether to read and plan only. */
  dryRun: boolean;
  /** What it means that Mackerel itself is down. */
  ifUnavailable: 'error' | 'warn';
  /** Whether to write the job summary. */
  summary: boolean;
  /** Inputs that were given although the operation does not use them. */
  unused: readonly InputName[];
}

type Awaitable<T> = T | Promise<T>;

/** How many hosts a filter may choose to be retired, unless maxHosts says otherwise. */
const MOST_RETIRED = 10;

/** What operations on AWS integrations read, loaded when it is needed: operations on hosts do without. */
const aws = async () => import('./inputs/aws.ts');

/** A new operation is one entry here, read from the inputs it uses; the others are told to the user as unused. */
const READERS: {
  [O in Operation]: (reader: InputReader, source: InputSource) => Awaitable<Extract<OperationInput, { operation: O }>>;
} = {
  register: async (reader, { env }) => ({
    operation: 'register',
    ...(await readRegistration(reader, env)),
    describeRunner: reader.boolean('describeRunner'),
    caseInsensitive: reader.boolean('caseInsensitive'),
    status: reader.choice('status', HOST_STATUSES),
  }),

  update: async (reader) => ({
    operation: 'update',
    selection: readSelection(reader, { ways: ['hostIds', 'filter'], changes: true, filterByName: false }),
    fields: await readChanges(reader),
  }),

  'update-status': (reader) => ({
    operation: 'update-status',
    selection: readSelection(reader, { ways: ANY_WAY, changes: true }),
    status: reader.requiredChoice('status', HOST_STATUSES),
    restoreStatus: reader.choice('restoreStatus', RESTORE_MODES) ?? 'never',
  }),

  'update-roles': (reader) => ({
    operation: 'update-roles',
    selection: readSelection(reader, { ways: ANY_WAY, changes: true }),
    ...readRoles(reader),
  }),

  retire: (reader) => ({
    operation: 'retire',
    selection: readSelection(reader, { ways: ANY_WAY, changes: true, maxHosts: MOST_RETIRED }),
  }),

  'wait-until-ok': (reader) => ({
    operation: 'wait-until-ok',
    selection: readSelection(reader, { ways: ANY_WAY, changes: false }),
    waitTimeout: reader.integer('waitTimeout', 0, SECONDS_IN_A_DAY) * 1000,
    pollInterval: reader.integer('pollInterval', 1, SECONDS_IN_AN_HOUR) * 1000,
    allowWarning: reader.boolean('allowWarning'),
  }),

  'retire-orphans': (reader, { env }) => ({
    operation: 'retire-orphans',
    maxHosts: reader.optionalInteger('maxHosts', 1, MOST_HOSTS) ?? MOST_RETIRED,
    olderThan: reader.integer('olderThan', 0, HOURS_IN_A_YEAR) * SECONDS_IN_AN_HOUR * 1000,
    github: readGitHub(reader, env),
  }),

  get: (reader) => ({
    operation: 'get',
    selection: readSelection(reader, { ways: ['hostIds', 'customIdentifier'], changes: false }),
  }),

  list: (reader) => ({
    operation: 'list',
    selection: {
      target: readFilter(reader),
      maxHosts: undefined,
      ifNoHosts: reader.choice('ifNoHosts', EMPTY_TARGET_POLICIES) ?? 'error',
      ignoreMissing: false,
    },
    batchSize: reader.optionalInteger('batchSize', 1, MOST_IN_A_BATCH),
  }),

  'list-metric-names': (reader) => ({
    operation: 'list-metric-names',
    selection: readSelection(reader, { ways: ANY_WAY, changes: false }),
  }),

  'list-monitored-statuses': (reader) => ({
    operation: 'list-monitored-statuses',
    selection: readSelection(reader, { ways: ANY_WAY, changes: false }),
  }),

  'list-aws-integrations': () => ({ operation: 'list-aws-integrations' }),

  'get-aws-integration': async (reader) => ({
    operation: 'get-aws-integration',
    awsIntegrationId: (await aws()).readAwsIntegrationId(reader),
  }),

  'create-aws-integration': async (reader, source) => (await aws()).readCreate(reader, source),

  'update-aws-integration': async (reader, source) => (await aws()).readUpdate(reader, source),

  'delete-aws-integration': async (reader) => ({
    operation: 'delete-aws-integration',
    awsIntegrationId: (await aws()).readAwsIntegrationId(reader),
  }),

  'generate-aws-external-id': () => ({ operation: 'generate-aws-external-id' }),

  'list-aws-excludable-metrics': () => ({ operation: 'list-aws-excludable-metrics' }),

  'apply-aws-integration': async (reader, source) => (await aws()).readApply(reader, source),
};

export const OPERATIONS = Object.keys(READERS) as [Operation, ...Operation[]];

/**
 * Reads and checks every input. The only reader of inputs.
 *
 * @param env the environment as GitHub's runner sets it: INPUT_*, MACKEREL_APIKEY and MACKEREL_APIBASE, GITHUB_WORKSPACE
 * @param mask told every secret that a configFile holds; those in `env` are known from `secretsIn`
 * @throws InputError with every problem there is
 */
export async function readInputs(
  env: NodeJS.ProcessEnv,
  mask: (secret: string) => void = () => undefined,
): Promise<Inputs> {
  const reader = new InputReader(env);
  const operation = reader.requiredChoice('operation', OPERATIONS);
  const common = {
    connection: readConnection(reader, env),
    dryRun: reader.boolean('dryRun'),
    ifUnavailable: reader.choice('ifUnavailable', UNAVAILABLE_POLICIES) ?? 'error',
    summary: reader.boolean('summary'),
  };
  // What an unknown operation would have used is anybody's guess: its own inputs are not complained about.
  if (reader.text('operation') !== operation) reader.finish();
  const source = { env, workspace: env['GITHUB_WORKSPACE'], mask };
  const inputs = { ...common, operation: await READERS[operation](reader, source) };
  reader.finish();
  return { ...inputs, unused: reader.unused() };
}

/** What the post step reads; everything else it has from what the main step left. */
export interface PostInputs {
  connection: Connection;
  /** How the job stands: `success`, `failure` or `cancelled`. */
  jobStatus: string;
  summary: boolean;
}

/**
 * Reads the inputs of the post step, for which GitHub evaluates them anew.
 *
 * @throws InputError with every problem there is
 */
export function readPostInputs(env: NodeJS.ProcessEnv): PostInputs {
  const reader = new InputReader(env);
  const inputs = {
    connection: readConnection(reader, env),
    jobStatus: reader.text('jobStatus') ?? '',
    summary: reader.boolean('summary'),
  };
  reader.finish();
  return inputs;
}

/** The operation as the user wrote it, whether or not there is one of that name. */
export function operationAsGiven(env: NodeJS.ProcessEnv): string {
  return env[inputVariable('operation')]?.trim() ?? '';
}

/**
 * Values that must never be printed, however wrong the rest is: to be masked before anything else happens. Each line
 * of a value stands on its own too, since the runner masks by line.
 */
export function secretsIn(env: NodeJS.ProcessEnv): string[] {
  const names = ['apiKey', 'secretKey', 'key', 'githubToken'] as const;
  const [apiKey, ...others] = names.map((name) => env[inputVariable(name)]);
  const values = [apiKey, env['MACKEREL_APIKEY'], ...others].filter((value) => value !== undefined);
  const parts = values.flatMap((value) => [value, ...value.split(/[\r\n]+/)]).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}

function readConnection(reader: InputReader, env: NodeJS.ProcessEnv): Connection {
  const apiKey = readApiKey(reader, env);
  const apiBase = readApiBase(reader, env);
  const problem = proxyProblem(apiBase, env);
  if (problem !== undefined) reader.problem(problem);
  return {
    apiKey,
    apiBase,
    timeout: reader.integer('timeout', 1, LONGEST_TIMEOUT) * 1000,
    retries: reader.integer('retries', 0, 10),
    concurrency: reader.integer('concurrency', 1, 50),
  };
}

function readApiKey(reader: InputReader, env: NodeJS.ProcessEnv): string {
  const apiKey = reader.text('apiKey') ?? fromEnvironment(env, 'MACKEREL_APIKEY') ?? '';
  if (apiKey === '') {
    const accepted =
      'It is required: pass a secret, such as ${{ secrets.MACKEREL_APIKEY }}, or set the environment variable ' +
      'MACKEREL_APIKEY. A secret that does not exist is an empty string: check its name in the settings of the ' +
      "repository. In a run that a fork's pull request started, every secret is empty: leave the step out there, by " +
      '`if: github.event.pull_request.head.repo.fork != true`. Dependabot has secrets of its own.';
    reader.problem({ input: 'apiKey', value: '', accepted });
  } else if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    const accepted =
      'The key holds a line break, a space, or a character outside printable ASCII. Paste it into the secret anew, ' +
      'as one line. (Its value is not shown.)';
    reader.problem({ input: 'apiKey', accepted });
  }
  return apiKey;
}

function readApiBase(reader: InputReader, env: NodeJS.ProcessEnv): URL {
  const text = reader.text('apiBase') ?? fromEnvironment(env, 'MACKEREL_APIBASE') ?? DEFAULT_API_BASE;
  const url = URL.parse(text);
  const isLoopback = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (
    url === null ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)) ||
    [url.username, url.password, url.search, url.hash].some((part) => part !== '')
  ) {
    const accepted =
      `Use an https:// address without user name, query or fragment, such as ${DEFAULT_API_BASE}. ` +
      'Plain http:// is for loopback addresses only, since the API key would travel unprotected.';
    // What stands before an @ may be a password.
    reader.problem({ input: 'apiBase', value: text.includes('@') ? undefined : text, accepted });
    return new URL(DEFAULT_API_BASE);
  }
  return url;
}

function fromEnvironment(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const text = env[variable]?.trim();
  return text === '' ? undefined : text;
}

/** A host to register; where it is to be retired after the job, findable by a custom identifier in any case. */
async function readRegistration(
  reader: InputReader,
  env: NodeJS.ProcessEnv,
): Promise<Pick<RegisterInput, 'fields' | 'retireAfterJob'>> {
  const fields = {
    ...(await readFields(reader)),
    name: reader.requiredText('name', 'It is required: the name of the host to register.'),
  };
  const retireAfterJob = reader.boolean('retireAfterJob');
  if (!retireAfterJob) return { fields, retireAfterJob };
  const run = readRun(reader, env, 'retireAfterJob');
  return {
    fields: {
      ...fields,
      customIdentifier: fields.customIdentifier ?? orphanIdentifier(run, fields.name),
      memo: fields.memo ?? run.runUrl,
    },
    retireAfterJob,
  };
}

function readGitHub(reader: InputReader, env: NodeJS.ProcessEnv): RetireOrphansInput['github'] {
  const token = reader.requiredText(
    'githubToken',
    'It is required: a token that may read the workflow runs of this repository. Leave the input out to use the one of the job.',
  );
  return {
    token,
    apiUrl: fromEnvironment(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
    run: readRun(reader, env, 'operation'),
    timeout: reader.integer('timeout', 1, LONGEST_TIMEOUT) * 1000,
  };
}

function readRun(reader: InputReader, env: NodeJS.ProcessEnv, input: InputName): RunContext {
  const run = readRunContext(env);
  if (run === undefined) {
    const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
    reader.problem({ input, value: reader.text(input), accepted });
  }
  return run ?? { repository: '', runId: '', runAttempt: '', job: '', runUrl: '' };
}

/** The fields of a host that register and update write. */
async function readFields(reader: InputReader): Promise<GivenFields> {
  return {
    name: reader.text('name'),
    displayName: reader.text('displayName'),
    memo: reader.text('memo'),
    customIdentifier: reader.rule('customIdentifier', CUSTOM_IDENTIFIER),
    meta: await reader.data('meta', META),
    interfaces: await reader.data('interfaces', INTERFACES),
    checks: await reader.data('checks', CHECKS),
    roleFullnames: reader.list('roleFullnames', ROLE_FULLNAME, { spaces: true })?.items,
  };
}

/** The same, for update: at least one of them. */
async function readChanges(reader: InputReader): Promise<GivenFields> {
  const fields = await readFields(reader);
  const names: InputName[] = [
    'name',
    'displayName',
    'memo',
    'customIdentifier',
    'meta',
    'interfaces',
    'checks',
    'roleFullnames',
  ];
  if (names.every((name) => reader.text(name) === undefined)) {
    const accepted = 'Nothing is to be updated: give at least one of these. (For the status, use update-status.)';
    reader.problem({ input: names.join(', '), value: '', accepted });
  }
  return fields;
}

function readRoles(reader: InputReader): Pick<UpdateRolesInput, 'roleFullnames' | 'rolesMode'> {
  const rolesMode = reader.choice('rolesMode', ROLES_MODES) ?? INPUT_DEFAULTS.rolesMode;
  const list = reader.list('roleFullnames', ROLE_FULLNAME, { spaces: true });
  const roleFullnames = list?.items ?? [];
  if (roleFullnames.length === 0 && !(rolesMode === 'replace' && list?.spelledOutEmpty === true)) {
    const accepted =
      rolesMode === 'replace'
        ? "It is empty. To take every role from the hosts, spell that out: roleFullnames: '[]'. " +
          'An expression that came out empty takes none.'
        : `It is required: one or more role full names to ${rolesMode}, such as My-Service:web.`;
    reader.problem({ input: 'roleFullnames', value: reader.text('roleFullnames') ?? '', accepted });
  }
  return { rolesMode, roleFullnames };
}
