import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach } from '@jest/globals';
import type { Simulator, SimulatorOptions } from '../../simulator/index.ts';
import { startSimulator } from '../../simulator/index.ts';

const running: Simulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});

/** Starts a simulator that is closed after the test. */
export async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options);
  running.push(simulator);
  return simulator;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; undefined if it is none. */
  readonly body: unknown;
}

export interface Call {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly rawBody?: string;
  /** null: no X-Api-Key at all. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Calls the API below /api/v0, as a well-behaved client does unless told otherwise. */
export async function call(simulator: Simulator, method: string, path: string, options: Call = {}): Promise<Reply> {
  const { body, rawBody = body === undefined ? null : JSON.stringify(body), key = simulator.apiKey } = options;
  const response = await fetch(`${simulator.url}/api/v0${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(key === null ? {} : { 'X-Api-Key': key }),
      ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    body: rawBody,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Registers a host and returns its ID. */
export async function register(simulator: Simulator, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { status, text, body } = await call(simulator, 'POST', '/hosts', {
    body: { name: 'web-1', meta: {}, ...fields },
  });
  if (status !== 200) {
    throw new Error(`register: ${status} ${text}`);
  }
  return (body as { id: string }).id;
}

/** The IDs in a reply to "list hosts". */
export const listedIds = (reply: Reply): string[] =>
  (reply.body as { hosts: { id: string }[] }).hosts.map(({ id }) => id);

/** The message in an error reply; undefined if it is not in Mackerel's form. */
export const messageOf = ({ body }: Reply): string | undefined =>
  (body as { error?: { message?: string } } | undefined)?.error?.message;

/** Waits until something is true; a test that waits in vain ends with its own timeout. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) {
    await delay(5);
  }
}

/** What a client sees of a connection: the bytes that came, and how it ended. */
export interface Exchange {
  readonly text: string;
  /** `end`: closed in order; else the error's code, e.g. ECONNRESET. */
  readonly end: string;
}

/** Sends bytes over a connection of its own and waits until that is closed, by either side. */
export function exchange(simulator: Simulator, request: string): Promise<Exchange> {
  const { hostname, port } = new URL(simulator.url);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let end = 'end';
    const socket = connect(Number(port), hostname, () => {
      socket.write(request, 'latin1');
    });
    socket.on('data', (chunk) => {
      chunks.push(chunk);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end = error.code ?? error.message;
    });
    socket.on('close', () => {
      resolve({ text: Buffer.concat(chunks).toString('utf8'), end });
    });
  });
}

/** The text of a GET or of a POST with an empty JSON object, for {@link exchange}. */
export function requestText(simulator: Simulator, method: 'GET' | 'POST', path: string): string {
  const body = method === 'POST' ? '{}' : '';
  return [
    `${method} /api/v0${path} HTTP/1.1`,
    'Host: simulator',
    'Connection: close',
    `X-Api-Key: ${simulator.apiKey}`,
    ...(method === 'POST' ? ['Content-Type: application/json', `Content-Length: ${body.length}`] : []),
    '',
    body,
  ].join('\r\n');
}
