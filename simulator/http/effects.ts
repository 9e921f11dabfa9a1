import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { FaultEffect } from './faults.ts';
import { misanswer } from './lies.ts';

/** A complete reply. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What an effect works with. */
export interface Exchange {
  readonly response: ServerResponse;
  /** The path that was asked for, with its query. */
  readonly path: string;
  /** What the API answers to a GET of another path with the same key. */
  readonly ask: (path: string) => Promise<Answer>;
  /** Lets the API do its work, or not: its reply, or a plain success in its place, when the latency is over. */
  readonly reply: (workDone: boolean) => Promise<Answer>;
  /** Mackerel's error body for a message, as JSON text. */
  readonly errorBody: (message: string) => string;
  /** Notes the status before the last byte of a reply leaves; it is taken back if the reply does not arrive whole. */
  readonly onAnswered: (status: number) => void;
  /** Ends when the connection does: the client is gone, or the simulator closed. */
  readonly signal: AbortSignal;
}

/** Sends a complete, well-formed reply. */
export function answer({ response, onAnswered }: Exchange, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  onAnswered(status);
  response.end(body);
}

/** Lets the reply go wrong in the way the effect says. @throws AbortError when the exchange's signal ends it */
export async function misbehave(effect: FaultEffect, exchange: Exchange): Promise<void> {
  const { response, reply, signal } = exchange;
  switch (effect.kind) {
    case 'latency': {
      const whole = await reply(true);
      await delay(effect.ms, undefined, { signal });
      answer(exchange, whole);
      return;
    }
    case 'status':
      await reply(effect.workDone ?? false);
      answer(exchange, statusAnswer(effect, exchange));
      return;
    case 'reset':
      await reply(effect.workDone ?? false);
      response.socket?.resetAndDestroy();
      return;
    case 'half-body': {
      const { status, headers, body } = await reply(effect.workDone ?? true);
      response.writeHead(status, { ...headers, 'content-length': body.length });
      response.write(firstHalf(body), () => response.socket?.destroy());
      return;
    }
    case 'broken-json': {
      const whole = await reply(effect.workDone ?? true);
      answer(exchange, { ...whole, body: firstHalf(whole.body) });
      return;
    }
    case 'json':
      await reply(effect.workDone ?? true);
      answer(exchange, jsonAnswer(200, JSON.stringify(effect.body)));
      return;
    case 'lie':
      answer(exchange, await misanswer(effect.lie, exchange));
      return;
    case 'html':
      await reply(effect.workDone ?? false);
      answer(exchange, textAnswer(200, '<!doctype html><html><body><h1>Welcome</h1></body></html>'));
      return;
    case 'slow-drip': {
      const whole = await reply(effect.workDone ?? true);
      await drip(exchange, whole, effect.bytes ?? 1, effect.ms ?? 20);
      return;
    }
    case 'never':
      await reply(effect.workDone ?? false);
      return;
    case 'redirect':
      await reply(effect.workDone ?? false);
      answer(exchange, {
        status: effect.status ?? 302,
        headers: { location: effect.location },
        body: Buffer.alloc(0),
      });
      return;
    case 'huge-body': {
      await reply(effect.workDone ?? false);
      response.writeHead(200, JSON_HEADERS);
      exchange.onAnswered(200);
      await pipeline(Readable.from(hugeBody(effect.bytes)), response, { signal });
      return;
    }
  }
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** A reply that holds JSON text. */
export const jsonAnswer = (status: number, body: string): Answer => ({
  status,
  headers: JSON_HEADERS,
  body: Buffer.from(body),
});

const textAnswer = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': `text/${body.startsWith('<') ? 'html' : 'plain'}; charset=utf-8` },
  body: Buffer.from(body),
});

function statusAnswer(effect: FaultEffect & { kind: 'status' }, { errorBody }: Exchange): Answer {
  const { status, body, headers } = effect;
  const plain =
    body === undefined
      ? jsonAnswer(status, errorBody(`The simulator was told to answer ${status}.`))
      : typeof body === 'string'
        ? textAnswer(status, body)
        : jsonAnswer(status, JSON.stringify(body));
  const given = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { ...plain, headers: { ...plain.headers, ...Object.fromEntries(given) } };
}

const firstHalf = (body: Buffer): Buffer => body.subarray(0, Math.floor(body.length / 2));

async function drip(exchange: Exchange, { status, headers, body }: Answer, bytes: number, ms: number): Promise<void> {
  const { response, signal } = exchange;
  response.writeHead(status, { ...headers, 'content-length': body.length });
  for (let start = 0; start < body.length; start += bytes) {
    response.write(body.subarray(start, start + bytes));
    await delay(ms, undefined, { signal });
  }
  exchange.onAnswered(status);
  response.end();
}

function* hugeBody(bytes: number): Generator<string> {
  const chunk = 'x'.repeat(64 * 1024);
  yield '{"success":true,"hosts":[],"padding":"';
  for (let sent = 0; sent < bytes; sent += chunk.length) {
    yield chunk;
  }
  yield '"}';
}
