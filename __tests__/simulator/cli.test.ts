import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { HELP, readArguments } from '../../simulator/cli/arguments.ts';
import { printable } from '../../simulator/cli/printable.ts';
import type { SimulatorOptions } from '../../simulator/index.ts';
import { start } from './helpers.ts';
import { testWithSignals } from '../with-signals.ts';

const CLI = new URL('../../simulator/cli.ts', import.meta.url).pathname;

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
  }
});

interface Cli {
  readonly child: ChildProcess;
  readonly out: () => string;
  /** Waits until what was printed so far matches. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

function cli(...args: string[]): Cli {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return {
    child,
    out: () => out,
    printed: async (pattern) => {
      for (;;) {
        const match = pattern.exec(out);
        if (match !== null) {
          return match;
        }
        if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${out}${err}`);
        await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
      }
    },
    ended: once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, out, err })),
  };
}

/** A port that is free, and that no system hands out to those who ask for any (they start at 32,768, or 49,152). */
async function sparePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => {
        resolve(false);
      });
      server.listen(port, 'localhost', () => {
        resolve(true);
      });
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

const urlOf = async ({ printed }: Cli): Promise<string> => (await printed(/http:\/\/\S+/))[0];

test('prints the URL and both keys, and serves there', async () => {
  const simulator = cli();
  const url = await urlOf(simulator);
  const [, key = ''] = await simulator.printed(/^API key: +(\S+)$/m);
  const [, readOnlyKey = ''] = await simulator.printed(/^Read-only API key: +(\S+)$/m);
  const [name, registered] = await Promise.all([
    fetch(`${url}/api/v0/org`, { headers: { 'X-Api-Key': readOnlyKey } }).then((response) => response.json()),
    fetch(`${url}/api/v0/hosts`, {
      method: 'POST',
      headers: { 'X-Api-Key': key, 'Content-Type': 'application/json' },
      body: '{"name":"web-1","meta":{}}',
    }),
  ]);
  expect(name).toMatchObject({ name: 'example-org' });
  expect(registered.status).toBe(200);
});

test('prints a line for each request: method, path, status and milliseconds', async () => {
  const simulator = cli('--latency', '60');
  const url = await urlOf(simulator);
  await fetch(`${url}/api/v0/hosts?name=web%201`);
  const [, ms] = await simulator.printed(/^GET \/api\/v0\/hosts\?name=web%201 401 (\d+) ms$/m);
  expect(Number(ms)).toBeGreaterThanOrEqual(59);
  await fetch(`${url}/api/v0/hosts/x/retire`, { method: 'POST' });
  await simulator.printed(/^POST \/api\/v0\/hosts\/x\/retire 401 \d+ ms$/m);
});

test('every option is obeyed', async () => {
  const spare = String(await sparePort());
  const simulator = cli(
    ...['--port', spare, '--host', 'localhost', '--hosts', '25', '--organization', 'my-org'],
    ...['--default-status', 'standby', '--api-key', 'my-key'],
  );
  const url = await urlOf(simulator);
  expect(url).toBe(`http://localhost:${spare}`);
  const headers = { 'X-Api-Key': 'my-key', 'Content-Type': 'application/json' };
  const get = async (path: string): Promise<unknown> => (await fetch(`${url}/api/v0${path}`, { headers })).json();
  expect(await get('/org')).toMatchObject({ name: 'my-org' });
  const all = '/hosts?status=working&status=standby&status=maintenance&status=poweroff';
  expect(((await get(all)) as { hosts: unknown[] }).hosts).toHaveLength(25);
  await fetch(`${url}/api/v0/hosts`, { method: 'POST', headers, body: '{"name":"the-new-one","meta":{}}' });
  expect(await get('/hosts?name=the-new-one')).toMatchObject({ hosts: [{ status: 'standby' }] });
});

testWithSignals.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s, whatever is open', async (signal) => {
  const simulator = cli('--latency', '60000');
  const url = await urlOf(simulator);
  fetch(`${url}/api/v0/org`).catch(() => undefined);
  // Long enough for the request to arrive; nothing is printed before it ends.
  await delay(1000);
  const startedAt = performance.now();
  simulator.child.kill(signal);
  const { code, out, err } = await simulator.ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^GET \/api\/v0\/org cut \d+ ms$/m);
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

test('--help lists the options', async () => {
  const { code, out, err } = await cli('--help').ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const option of ['port', 'host', 'hosts', 'latency', 'organization', 'default-status', 'api-key', 'help']) {
    expect(out).toContain(`--${option} `);
  }
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

describe('the switches', () => {
  test.each<[string[], SimulatorOptions]>([
    [['--bulk-on-unknown', 'partial'], { bulkOnUnknown: 'partial' }],
    [['--retire-retired', 'success'], { retireRetired: 'success' }],
    [['--omitted-custom-identifier', 'keep'], { omittedCustomIdentifier: 'keep' }],
    [['--name-filter', 'prefix'], { nameFilter: 'prefix' }],
    [['--role-fullnames-null', 'none'], { roleFullnamesNull: 'none' }],
    [['--unknown-endpoint', 'html'], { unknownEndpoint: 'html' }],
    [['--error-body', 'string'], { errorBody: 'string' }],
    [['--aws-route53-name', 'Route53'], { awsRoute53Name: 'Route53' }],
    [['--aws-roles-with-blank'], { awsRolesWithBlank: true }],
    [['--downtime-roles-with-blank'], { downtimeRolesWithBlank: true }],
    [['--no-bulk-endpoints'], { bulkEndpoints: false }],
    [['--no-custom-identifier-endpoint'], { customIdentifierEndpoint: false }],
    [['--organization-display-name', 'はてな'], { organizationDisplayName: 'はてな' }],
    [['--new-aws-service', 'Neptune', '--new-aws-service', 'MSK'], { newAwsServices: ['Neptune', 'MSK'] }],
  ])('%j are read', (args, options) => {
    expect(readArguments(args)).toEqual({ help: false, options });
    expect(HELP).toContain(`  ${args[0] ?? ''}`);
  });

  test('that are left out are left to the simulator', () => {
    expect(readArguments([])).toEqual({ help: false, options: {} });
  });

  test('refuse what they do not know, and name what they take', () => {
    expect(() => readArguments(['--name-filter', 'fuzzy'])).toThrow(
      '--name-filter takes exact or prefix, not "fuzzy".',
    );
  });
});

describe('a clear error for', () => {
  test.each([
    ['an unknown option', ['--colour'], "Unknown option '--colour'"],
    ['a stray argument', ['8080'], "Unexpected argument '8080'"],
    ['an option without its value', ['--port'], '--port'],
    ['a port that is no number', ['--port', 'http'], '--port takes a whole number from 0 to 65535, not "http".'],
    ['a port that is too high', ['--port', '65536'], '--port takes a whole number from 0 to 65535, not "65536".'],
    ['a negative port', ['--port=-1'], '--port takes a whole number from 0 to 65535, not "-1".'],
    ['an empty number', ['--hosts='], '--hosts takes a whole number from 0 to 1000000, not "".'],
    ['half a host', ['--hosts', '1.5'], '--hosts takes a whole number'],
    ['a latency that is no number', ['--latency', 'slow'], '--latency takes a whole number'],
    ['an empty organization', ['--organization='], '--organization must not be empty.'],
    ['an empty host', ['--host='], '--host must not be empty.'],
    [
      'a default status that a new host cannot have',
      ['--default-status', 'poweroff'],
      '--default-status takes working or standby, not "poweroff".',
    ],
    ['a key that is no header value', ['--api-key', 'a\nb'], '--api-key takes printable ASCII'],
    ['an address of someone else', ['--host', '192.0.2.1'], '192.0.2.1 is no address of this machine.'],
  ])('%s', async (_name, args, message) => {
    const { code, out, err } = await cli(...args).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a port that is taken', async () => {
    const port = new URL((await start()).url).port;
    const { code, err } = await cli('--port', port).ended;
    expect(code).toBe(1);
    expect(err).toBe(`Port ${port} on 127.0.0.1 is already in use. Choose another one with --port, or leave it out.\n`);
  });
});

describe('what is printed', () => {
  test.each([
    ['a terminal escape', '/a\u001b[31mred', '/a%1B[31mred'],
    ['a C1 control', '/a\u009b31m', '/a%C2%9B31m'],
    ['line breaks', '/a\r\n::error::x', '/a%0D%0A:%3Aerror:%3Ax'],
    ['a workflow command', '::add-mask::x', ':%3Aadd-mask:%3Ax'],
    ['an older workflow command', '/a##[error]x', '/a#%23[error]x'],
    ['more signs than a command needs', ':::##[x]###[y]', ':%3A:#%23[x]#%23#[y]'],
    ['characters that change direction', '/\u202Eabc', '/%E2%80%AEabc'],
    ['Japanese', '/日', '/%E6%97%A5'],
    ['plain text', '/api/v0/hosts/2eQGEaLxibb/status?a=b&c=%2F', '/api/v0/hosts/2eQGEaLxibb/status?a=b&c=%2F'],
  ])('cannot hold %s', (_name, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('is cut when it is long', () => {
    expect(printable('x'.repeat(501))).toBe(`${'x'.repeat(500)}...`);
    expect(printable('x'.repeat(500))).toBe('x'.repeat(500));
  });

  test('of a request is made harmless', async () => {
    const simulator = cli();
    const url = await urlOf(simulator);
    const sent = '/api/v0/hosts?a=::error::x%0A##[error]';
    // A URL object would encode it; a client that speaks HTTP by hand does not.
    const { request } = await import('node:http');
    const asked = request(url, { path: sent });
    asked.end();
    await once(asked, 'response');
    await simulator.printed(/401 \d+ ms/);
    expect(simulator.out()).not.toMatch(/::error|##\[/);
    expect(simulator.out()).toContain('GET /api/v0/hosts?a=:%3Aerror:%3Ax%0A#%23[error] 401');
  });
});
