import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Answer, Exchange } from './effects.ts';
import { answer, jsonAnswer, misbehave } from './effects.ts';
import type { FaultRules } from './faults.ts';
import type { LoggedRequest, OpenRequest } from './request-log.ts';
import { decodePath, parseBody } from './request-log.ts';

/** What the gateway is told of by those who run it. */
export interface GatewayOptions {
  /** Milliseconds added to every reply, after the work is done. */
  readonly latency: number;
  readonly keyKind: (header: string | string[] | undefined) => LoggedRequest['apiKey'];
  /** The API of another organization, which keys of the kind `other-organization` open. */
  readonly otherApp?: FastifyInstance;
  readonly errorBody: (message: string) => string;
  /** Called when a request has arrived, before anything is done about it; a promise is waited for. */
  readonly onRequest?: ((request: LoggedRequest) => void | Promise<void>) | undefined;
  /** Called when the exchange is over, however it ended. */
  readonly onEnd?: ((request: LoggedRequest) => void) | undefined;
}

/**
 * The HTTP side of the simulator: what stands between the network and the API, logs, delays and misbehaves.
 *
 * The API never knows: it is asked with `inject()`, so its reply is complete before any of it is sent, cut or dropped.
 */
export class Gateway {
  readonly requests: LoggedRequest[] = [];
  readonly #app: FastifyInstance;
  readonly #faults: FaultRules;
  readonly #options: GatewayOptions;
  readonly #server: Server;
  #inFlight = 0;

  constructor(app: FastifyInstance, faults: FaultRules, options: GatewayOptions) {
    this.#app = app;
    this.#faults = faults;
    this.#options = options;
    this.#server = createServer((request, response) => {
      void this.#handle(request, response);
    });
  }

  /** Starts to listen. @returns the port @throws Error with the code EADDRINUSE if the port is taken */
  async listen(port: number, host: string): Promise<number> {
    await this.#app.ready();
    await this.#options.otherApp?.ready();
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    // Listening on a port, the address is never a pipe's name.
    return (this.#server.address() as AddressInfo).port;
  }

  /** Stops at once: open exchanges are cut, idle connections closed. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
    this.#server.closeAllConnections();
    await closed;
    await this.#app.close();
    await this.#options.otherApp?.close();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#inFlight += 1;
    const inFlight = this.#inFlight;
    const startedAt = performance.now();
    const gone = new AbortController();
    response.once('close', () => {
      this.#inFlight -= 1;
      gone.abort();
    });
    const body = await readBody(request);
    if (body === undefined || gone.signal.aborted) {
      return;
    }
    const entry = this.#log(request, body.toString('utf8'), inFlight);
    response.once('close', () => {
      if (!response.writableFinished) {
        entry.status = undefined;
      }
      entry.durationMs = performance.now() - startedAt;
      this.#options.onEnd?.(entry);
    });
    try {
      await this.#exchange(entry, body, response, gone.signal);
    } catch (error) {
      if (response.headersSent) {
        response.destroy();
      } else if (!response.destroyed) {
        // A mistake in the simulator or in a test's callback must be seen, not waited for.
        const message = `The simulator itself failed: ${error instanceof Error ? error.message : String(error)}`;
        response.writeHead(500, { 'content-type': 'application/json' }).end(this.#options.errorBody(message));
      }
    }
  }

  #log(request: IncomingMessage, rawBody: string, inFlight: number): OpenRequest {
    const path = request.url ?? '/';
    const entry: OpenRequest = {
      method: request.method ?? 'GET',
      path,
      decodedPath: decodePath(path),
      headers: request.headers,
      rawBody,
      body: parseBody(rawBody),
      apiKey: this.#options.keyKind(request.headers['x-api-key']),
      at: Date.now(),
      inFlight,
      status: undefined,
      workDone: false,
      durationMs: undefined,
    };
    this.requests.push(entry);
    return entry;
  }

  async #exchange(entry: OpenRequest, body: Buffer, response: ServerResponse, signal: AbortSignal): Promise<void> {
    await this.#options.onRequest?.(entry);
    const exchange: Exchange = {
      response,
      signal,
      path: entry.path,
      ask: (path) => this.#ask({ method: 'GET', path, headers: onlyKey(entry.headers) }, Buffer.alloc(0)),
      reply: async (workDone) => {
        const reply = workDone ? await this.#ask(entry, body) : jsonAnswer(200, '{"success":true}');
        entry.workDone = workDone;
        if (this.#options.latency > 0) {
          await delay(this.#options.latency, undefined, { signal });
        }
        return reply;
      },
      errorBody: this.#options.errorBody,
      onAnswered: (status) => {
        if (!signal.aborted) {
          entry.status = status;
        }
      },
    };
    const effect = this.#faults.take(entry);
    if (effect === undefined) {
      answer(exchange, await exchange.reply(true));
    } else {
      await misbehave(effect, exchange);
    }
  }

  async #ask(
    { method, path, headers }: Pick<OpenRequest, 'method' | 'path' | 'headers'>,
    body: Buffer,
  ): Promise<Answer> {
    const { keyKind, otherApp = this.#app } = this.#options;
    const app = keyKind(headers['x-api-key']) === 'other-organization' ? otherApp : this.#app;
    const reply = await app.inject({
      method,
      url: path,
      headers,
      ...(body.length === 0 ? {} : { payload: body }),
    });
    return {
      status: reply.statusCode,
      headers: named(reply.headers, ['content-type', 'last-modified']),
      body: reply.rawPayload,
    };
  }
}

/** Who asks, and nothing of what was asked. */
const onlyKey = ({ 'x-api-key': key }: IncomingHttpHeaders): IncomingHttpHeaders =>
  key === undefined ? {} : { 'x-api-key': key };

/** Of an inner reply's headers only those that the API means; the others are for the network to set. */
const named = (headers: OutgoingHttpHeaders, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)] as const];
    }),
  );

/** The whole body; undefined if the client went away in the middle of it. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}
