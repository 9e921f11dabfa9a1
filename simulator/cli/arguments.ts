import { parseArgs } from 'node:util';
import type { SimulatorOptions } from '../options.ts';

export const HELP = `An in-memory Mackerel API server.

Usage: npm run simulator -- [options]

  --port <number>            port to listen on; default 0, any free one
  --host <address>           address to listen on; default 127.0.0.1
  --hosts <number>           how many hosts to begin with; default 0
  --latency <ms>             milliseconds added to every reply; default 0
  --organization <name>      the organization's name; default example-org
  --default-status <status>  status of a new host, working or standby; default working
  --api-key <key>            the key with Read and Write permission
  --help                     print this and stop
`;

/** What the command line asks for. */
export type Arguments = { readonly help: true } | { readonly help: false; readonly options: SimulatorOptions };

/** A command line that makes no sense; the message names the option and what it takes. */
export class UsageError extends Error {}

/** Reads the command line (without node and script). @throws UsageError */
export function readArguments(args: readonly string[]): Arguments {
  const values = parse(args);
  if (values.help === true) {
    return { help: true };
  }
  const { port, host, hosts, latency, organization } = values;
  return {
    help: false,
    options: {
      ...(port === undefined ? {} : { port: wholeNumber('port', port, 65_535) }),
      ...(host === undefined ? {} : { host: filled('host', host) }),
      ...(hosts === undefined ? {} : { hosts: wholeNumber('hosts', hosts, 1_000_000) }),
      ...(latency === undefined ? {} : { latency: wholeNumber('latency', latency, 600_000) }),
      ...(organization === undefined ? {} : { organization: filled('organization', organization) }),
      ...(values['default-status'] === undefined ? {} : { defaultStatus: defaultStatus(values['default-status']) }),
      ...(values['api-key'] === undefined ? {} : { apiKey: headerValue('api-key', values['api-key']) }),
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        hosts: { type: 'string' },
        latency: { type: 'string' },
        organization: { type: 'string' },
        'default-status': { type: 'string' },
        'api-key': { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.endsWith('.') ? message : `${message}.`);
  }
}

function wholeNumber(option: string, value: string, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > most) {
    throw new UsageError(`--${option} takes a whole number from 0 to ${most}, not "${value}".`);
  }
  return number;
}

function filled(option: string, value: string): string {
  if (value === '') {
    throw new UsageError(`--${option} must not be empty.`);
  }
  return value;
}

function headerValue(option: string, value: string): string {
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new UsageError(`--${option} takes printable ASCII without spaces: it is sent in an HTTP header.`);
  }
  return value;
}

function defaultStatus(value: string): 'working' | 'standby' {
  if (value !== 'working' && value !== 'standby') {
    throw new UsageError(`--default-status takes working or standby, not "${value}".`);
  }
  return value;
}
