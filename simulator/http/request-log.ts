import type { IncomingHttpHeaders } from 'node:http';
import type { KeyKind } from '../keys.ts';

/** One request as it arrived, and what became of it. */
export interface LoggedRequest {
  readonly method: string;
  /** As received: still percent-encoded, with the query. */
  readonly path: string;
  /** The path percent-decoded, without the query; as received if it cannot be decoded. */
  readonly decodedPath: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as received. */
  readonly rawBody: string;
  /** The body as JSON; undefined if there was none, or it is no JSON. */
  readonly body: unknown;
  readonly apiKey: KeyKind | 'other-organization';
  /** When it arrived, in milliseconds since the epoch. */
  readonly at: number;
  /** How many requests were open when it arrived, itself included. */
  readonly inFlight: number;
  /** The status answered; undefined while it is open, and for good if the reply was cut or never given. */
  readonly status: number | undefined;
  /** Whether the API got to see it. False while it waits, and for good if a fault answered in the API's place. */
  readonly workDone: boolean;
  /** Milliseconds from its arrival to the end of the exchange; undefined while it is open. */
  readonly durationMs: number | undefined;
}

/** The log's own view of an entry, which the gateway completes as the exchange goes on. */
export type OpenRequest = { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] };

/** What a path says, percent-decoded and without its query; the path itself if it cannot be decoded. */
export function decodePath(path: string): string {
  const [withoutQuery = ''] = path.split('?', 1);
  try {
    return decodeURIComponent(withoutQuery);
  } catch {
    return withoutQuery;
  }
}

/** A body as JSON, or undefined if it is none. */
export function parseBody(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}
