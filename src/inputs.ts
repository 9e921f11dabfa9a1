import * as v from '@badrap/valita';
import { INPUT_DEFAULTS, type InputName, inputVariable } from './inputs/names.ts';
import { InputReader, type ItemRule } from './inputs/reader.ts';
import { HOST_ID, HOST_STATUSES } from './mackerel/host.ts';
import type { RegisterInput } from './operations/register.ts';
import type { RetireInput } from './operations/retire.ts';
import { ROLES_MODES, type UpdateRolesInput } from './operations/update-roles.ts';
import type { UpdateStatusInput } from './operations/update-status.ts';

const DEFAULT_API_BASE = 'https://api.mackerelio.com';

/** What one operation is asked to do. */
export type OperationInput = RegisterInput | UpdateStatusInput | UpdateRolesInput | RetireInput;
export type Operation = OperationInput['operation'];

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
  /** Whether to write the job summary. */
  summary: boolean;
  /** Inputs that were given although the operation does not use them. */
  unused: readonly InputName[];
}

type Awaitable<T> = T | Promise<T>;

/** A new operation is one entry here, read from the inputs it uses; the others are told to the user as unused. */
const READERS: { [O in Operation]: (reader: InputReader) => Awaitable<Extract<OperationInput, { operation: O }>> } = {
  register: async (reader) => ({
    operation: 'register',
    fields: {
      name: reader.requiredText('name', 'It is required: the name of the host to register.'),
      displayName: reader.text('displayName'),
      memo: reader.text('memo'),
      customIdentifier: readCustomIdentifier(reader),
      meta: await reader.data('meta', META),
      interfaces: await reader.data('interfaces', INTERFACES),
      checks: await reader.data('checks', CHECKS),
      roleFullnames: reader.list('roleFullnames', ROLE_FULLNAME, { spaces: true })?.items,
    },
    caseInsensitive: reader.boolean('caseInsensitive'),
    status: reader.choice('status', HOST_STATUSES),
  }),

  'update-status': (reader) => ({
    operation: 'update-status',
    hostIds: readHostIds(reader),
    status: reader.requiredChoice('status', HOST_STATUSES),
  }),

  'update-roles': (reader) => ({
    operation: 'update-roles',
    hostIds: readHostIds(reader),
    ...readRoles(reader),
  }),

  retire: (reader) => ({ operation: 'retire', hostIds: readHostIds(reader) }),
};

export const OPERATIONS = Object.keys(READERS) as [Operation, ...Operation[]];

/**
 * Reads and checks every input. The only reader of inputs.
 *
 * @param env the environment as GitHub's runner sets it: INPUT_*, and MACKEREL_APIKEY and MACKEREL_APIBASE
 * @throws InputError with every problem there is
 */
export async function readInputs(env: NodeJS.ProcessEnv): Promise<Inputs> {
  const reader = new InputReader(env);
  const operation = reader.requiredChoice('operation', OPERATIONS);
  const common = { connection: readConnection(reader, env), summary: reader.boolean('summary') };
  // What an unknown operation would have used is anybody's guess: its own inputs are not complained about.
  if (reader.text('operation') !== operation) reader.finish();
  const inputs = { ...common, operation: await READERS[operation](reader) };
  reader.finish();
  return { ...inputs, unused: reader.unused() };
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
  const values = [env[inputVariable('apiKey')], env['MACKEREL_APIKEY']].filter((value) => value !== undefined);
  const parts = values.flatMap((value) => [value, ...value.split(/[\r\n]+/)]).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}

function readConnection(reader: InputReader, env: NodeJS.ProcessEnv): Connection {
  return {
    apiKey: readApiKey(reader, env),
    apiBase: readApiBase(reader, env),
    timeout: reader.integer('timeout', 1, 600) * 1000,
    retries: reader.integer('retries', 0, 10),
    concurrency: reader.integer('concurrency', 1, 50),
  };
}

function readApiKey(reader: InputReader, env: NodeJS.ProcessEnv): string {
  const apiKey = reader.text('apiKey') ?? fromEnvironment(env, 'MACKEREL_APIKEY') ?? '';
  if (apiKey === '') {
    const accepted =
      'It is required: pass a secret, such as ${{ secrets.MACKEREL_APIKEY }}, or set the environment variable ' +
      'MACKEREL_APIKEY. A secret that does not exist is an empty string, and so is every secret in a workflow run ' +
      "that a fork's pull request or Dependabot started.";
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
    reader.problem({ input: 'apiBase', value: text, accepted });
    return new URL(DEFAULT_API_BASE);
  }
  return url;
}

function fromEnvironment(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const text = env[variable]?.trim();
  return text === '' ? undefined : text;
}

function readHostIds(reader: InputReader): string[] {
  const hostIds = reader.list('hostIds', HOST_ID_RULE, { spaces: true })?.items ?? [];
  if (hostIds.length === 0) {
    const accepted =
      'It is required: one or more host IDs. Where it is an expression, such as an output of an earlier step, that ' +
      'came out empty.';
    reader.problem({ input: 'hostIds', value: reader.text('hostIds') ?? '', accepted });
  }
  return hostIds;
}

function readCustomIdentifier(reader: InputReader): string | undefined {
  const customIdentifier = reader.text('customIdentifier');
  if (customIdentifier !== undefined && /^\.{1,2}$|[\r\n]/.test(customIdentifier)) {
    const accepted = 'It must be one line, and neither "." nor "..".';
    reader.problem({ input: 'customIdentifier', value: customIdentifier, accepted });
  }
  return customIdentifier;
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

const HOST_ID_RULE: ItemRule = {
  pattern: HOST_ID,
  accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};

const ROLE_FULLNAME: ItemRule = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{1,62}:[A-Za-z0-9][A-Za-z0-9_-]{1,62}$/,
  accepted:
    'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
    'and starts with a letter or digit.',
};

const META = v
  .unknown()
  .chain((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? v.ok(value)
      : v.err('It must be an object, such as {"agent-name": "ci"}.'),
  );

const addresses = v.array(v.string()).optional();
const INTERFACES = v.array(
  v.object({
    name: v.string().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: v.string().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: v.string().optional(),
    ipv6Address: v.string().optional(),
  }),
);

const CHECKS = v.array(
  v.object({
    name: v.string().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: v.string().optional(),
  }),
);
