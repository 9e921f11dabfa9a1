import http from 'node:http';
import type { Readable } from 'node:stream';

/** One HTTP request as it goes out. */
export interface HttpRequest {
  method: string;
  headers: Readonly<Record<string, string>>;
  /** Undefined: none. */
  body: string | undefined;
  agent: http.Agent;
  /** How long the reply's body may be, in bytes, once it is decompressed. */
  maxBytes: number;
  /** Ends the request, wherever it stands. */
  signal: AbortSignal;
}

/** What comes before the body of a reply. */
export interface ReplyHead {
  status: number;
  /** The server's words for the status; may be empty. */
  statusText: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** An HTTP reply that came as a whole. */
export interface HttpReply {
  head: ReplyHead;
  /** The body, decompressed, as UTF-8. */
  text: string;
}

/** The reply is longer than was allowed. */
export class ReplyTooLargeError extends Error {
  override readonly name = 'ReplyTooLargeError';
}

/** The connection failed, with Node's `code` and words; nothing else of Node's error, which knows the request. */
class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly code: string | undefined;

  constructor({ message, code }: NodeJS.ErrnoException) {
    super(message);
    this.code = code;
  }
}

// Loaded by those who use them: a plain address needs no TLS, and most replies are not compressed.
const https = () => process.getBuiltinModule('node:https');
const zlib = () => process.getBuiltinModule('node:zlib');

/** The agent for an address: keeps connections open, and goes through the proxy that the environment names. */
export function agentFor(url: URL, proxyEnv: NodeJS.ProcessEnv | undefined): http.Agent {
  const { Agent } = url.protocol === 'https:' ? https() : http;
  return new Agent({ keepAlive: true, proxyEnv });
}

/**
 * Sends one request, and reads the whole reply. No redirect is followed.
 *
 * Not by node-fetch, which would take half of what a step may cost beside the request itself (docs/performance.md).
 *
 * @throws ReplyTooLargeError
 * @throws Error whatever Node says of the connection, with its `code`; also where the signal ended it
 */
export async function exchange(url: URL, request: HttpRequest): Promise<HttpReply> {
  const { method, headers, body, agent, maxBytes, signal } = request;
  const { request: open } = url.protocol === 'https:' ? https() : http;
  return new Promise((resolve, reject) => {
    const outgoing = open(url, {
      method,
      agent,
      signal,
      headers: { ...headers, 'Accept-Encoding': 'gzip, deflate, br' },
    });
    const fail = (error: Error) => {
      reject(error instanceof ReplyTooLargeError ? error : new ConnectionError(error));
      outgoing.destroy();
    };
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      let length = 0;
      incoming.on('error', fail);
      // A reply that is cut short ends without an end.
      incoming.on('close', () => {
        if (!incoming.complete) fail(Object.assign(new Error('the reply was cut short'), { code: 'ECONNRESET' }));
      });
      const content = decompressed(incoming, fail);
      content.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > maxBytes) fail(new ReplyTooLargeError());
        else chunks.push(chunk);
      });
      content.on('end', () => {
        const { statusCode = 0, statusMessage = '' } = incoming;
        resolve({
          head: { status: statusCode, statusText: statusMessage, headers: incoming.headers },
          text: withoutMark(Buffer.concat(chunks).toString('utf8')),
        });
      });
    });
    outgoing.end(body);
  });
}

/** A byte order mark is no part of a text (Encoding standard, "decode"), and no JSON. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The reply's content as it was before the server compressed it (RFC 9110, 8.4). */
function decompressed(reply: http.IncomingMessage, fail: (error: Error) => void): Readable {
  const decompress = decompressorFor(reply.headers['content-encoding']);
  if (decompress === undefined) return reply;
  decompress.on('error', fail);
  return reply.pipe(decompress);
}

function decompressorFor(encoding: string | undefined) {
  switch (encoding?.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return zlib().createGunzip();
    case 'deflate':
      return zlib().createInflate();
    case 'br':
      return zlib().createBrotliDecompress();
    default:
      return undefined;
  }
}
