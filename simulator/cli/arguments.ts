import { parseArgs } from 'node:util';
import type { SimulatorOptions } from '../options.ts';
import { choice, filled, headerValue, UsageError, wholeNumber } from './values.ts';

export { UsageError } from './values.ts';

export const HELP = `An in-memory Mackerel API server.

Usage: npm run simulator -- [options]

  --port <number>            port to listen on; default 0, any free one
  --host <address>           address to listen on; default 127.0.0.1
  --hosts <number>           how many hosts to begin with; default 0
  --latency <ms>             milliseconds added to every reply; default 0
  --organization <name>      the organization's name; default example-org
  --organization-display-name <name>
                             the organization's display name; default none
  --default-status <status>  status of a new host, working or standby; default working
  --api-key <key>            the key with Read and Write permission
  --help                     print this and stop

Where the documents are silent, or clients disagree with them (see simulator/README.md):

  --bulk-on-unknown <nothing|partial>       what a bulk call with an unknown ID changes
  --retire-retired <not-found|success>      how retiring a retired host is answered
  --omitted-custom-identifier <clear|keep>  what an update without customIdentifier does to it
  --name-filter <exact|prefix>              how the list of hosts compares names
  --role-fullnames-null <refuse|none>       what null for the roles of a host is
  --aws-roles-with-blank                    roles in AWS integrations come back as "Service: role"
  --downtime-roles-with-blank               roles in downtimes come back as "Service: role"
  --aws-route53-name <Route 53|Route53>     how Route 53 is spelled in replies
  --new-aws-service <name>                  an AWS service beyond the documented ones; repeatable
  --error-body <object|string>              the shape of error bodies
  --unknown-endpoint <json|html|not-implemented>
                                            how an endpoint that is not there is answered
  --no-bulk-endpoints                       there are no bulk calls
  --no-custom-identifier-endpoint           hosts cannot be looked up by custom identifier
`;

/** What the command line asks for. */
export type Arguments = { readonly help: true } | { readonly help: false; readonly options: SimulatorOptions };

/** Each option that takes a value: how it is read. */
const VALUES = {
  port: (value: string) => ({ port: wholeNumber('port', value, 65_535) }),
  host: (value: string) => ({ host: filled('host', value) }),
  hosts: (value: string) => ({ hosts: wholeNumber('hosts', value, 1_000_000) }),
  latency: (value: string) => ({ latency: wholeNumber('latency', value, 600_000) }),
  organization: (value: string) => ({ organization: filled('organization', value) }),
  'organization-display-name': (value: string) => ({ organizationDisplayName: value }),
  'default-status': (value: string) => ({ defaultStatus: choice('default-status', value, ['working', 'standby']) }),
  'api-key': (value: string) => ({ apiKey: headerValue('api-key', value) }),
  'bulk-on-unknown': (value: string) => ({ bulkOnUnknown: choice('bulk-on-unknown', value, ['nothing', 'partial']) }),
  'retire-retired': (value: string) => ({ retireRetired: choice('retire-retired', value, ['not-found', 'success']) }),
  'omitted-custom-identifier': (value: string) => ({
    omittedCustomIdentifier: choice('omitted-custom-identifier', value, ['clear', 'keep']),
  }),
  'name-filter': (value: string) => ({ nameFilter: choice('name-filter', value, ['exact', 'prefix']) }),
  'role-fullnames-null': (value: string) => ({
    roleFullnamesNull: choice('role-fullnames-null', value, ['refuse', 'none']),
  }),
  'aws-route53-name': (value: string) => ({
    awsRoute53Name: choice('aws-route53-name', value, ['Route 53', 'Route53']),
  }),
  'error-body': (value: string) => ({ errorBody: choice('error-body', value, ['object', 'string']) }),
  'unknown-endpoint': (value: string) => ({
    unknownEndpoint: choice('unknown-endpoint', value, ['json', 'html', 'not-implemented']),
  }),
} as const satisfies Record<string, (value: string) => SimulatorOptions>;

/** Each option that takes none: what it means. */
const FLAGS = {
  'aws-roles-with-blank': { awsRolesWithBlank: true },
  'downtime-roles-with-blank': { downtimeRolesWithBlank: true },
  'no-bulk-endpoints': { bulkEndpoints: false },
  'no-custom-identifier-endpoint': { customIdentifierEndpoint: false },
} as const satisfies Record<string, SimulatorOptions>;

/** Reads the command line (without node and script). @throws UsageError */
export function readArguments(args: readonly string[]): Arguments {
  const given: Readonly<Record<string, string | boolean | string[] | undefined>> = parse(args);
  if (given['help'] === true) {
    return { help: true };
  }
  let options: SimulatorOptions = {};
  for (const [name, read] of Object.entries(VALUES)) {
    const value = given[name];
    options = typeof value === 'string' ? { ...options, ...read(value) } : options;
  }
  for (const [name, meaning] of Object.entries(FLAGS)) {
    options = given[name] === true ? { ...options, ...meaning } : options;
  }
  const services = given['new-aws-service'];
  return { help: false, options: Array.isArray(services) ? { ...options, newAwsServices: services } : options };
}

function parse(args: readonly string[]) {
  const all = (names: object, type: 'string' | 'boolean') =>
    Object.fromEntries(Object.keys(names).map((name) => [name, { type }]));
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...all(VALUES, 'string'),
        ...all(FLAGS, 'boolean'),
        'new-aws-service': { type: 'string', multiple: true },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.endsWith('.') ? message : `${message}.`);
  }
}
