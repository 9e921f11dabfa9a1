import { MackerelError } from './errors.ts';

/** What a request's X-Api-Key is worth. `forbidden` is a valid key used from outside the permitted IP range. */
export type KeyKind = 'read-write' | 'read-only' | 'write-only' | 'forbidden' | 'unknown' | 'none';

/** What an endpoint asks of a key (the documents' "APIキーに必要な権限"). */
export type Permission = 'read' | 'write';

/** What most endpoints ask for, and how they refuse; the AWS-integration endpoints refuse with 401. */
export const read = { needs: ['read'], refusal: 403 } as const;
export const readWrite = { needs: ['read', 'write'], refusal: 403 } as const;
export const write = { needs: ['write'], refusal: 403 } as const;

/** The keys that the simulator accepts. */
export interface ApiKeys {
  readonly apiKey: string;
  readonly readOnlyApiKey: string;
  readonly writeOnlyApiKey: string;
  readonly forbiddenApiKey: string;
}

export const DEFAULT_KEYS: ApiKeys = {
  apiKey: 'simulator-read-write-key',
  readOnlyApiKey: 'simulator-read-only-key',
  writeOnlyApiKey: 'simulator-write-only-key',
  forbiddenApiKey: 'simulator-forbidden-key',
};

const PERMISSIONS: Readonly<Record<KeyKind, readonly Permission[]>> = {
  'read-write': ['read', 'write'],
  'read-only': ['read'],
  'write-only': ['write'],
  forbidden: [],
  unknown: [],
  none: [],
};

/** The kind of the key in a request's X-Api-Key header. */
export function keyKind(keys: ApiKeys, header: string | string[] | undefined): KeyKind {
  switch (header) {
    case undefined:
    case '':
      return 'none';
    case keys.apiKey:
      return 'read-write';
    case keys.readOnlyApiKey:
      return 'read-only';
    case keys.writeOnlyApiKey:
      return 'write-only';
    case keys.forbiddenApiKey:
      return 'forbidden';
    default:
      return 'unknown';
  }
}

/**
 * Lets a request pass, or says why not.
 *
 * @param kind what the request's key is worth
 * @param needed what the endpoint asks for
 * @param refusal how the endpoint refuses a known key: 403 (hosts) or 401 (AWS integrations)
 * @returns the error to answer: always 401 for a key that is missing or unknown; undefined: go ahead
 */
export function refusal(kind: KeyKind, needed: readonly Permission[], refusal: 401 | 403): MackerelError | undefined {
  if (kind === 'none' || kind === 'unknown') {
    return new MackerelError(401, 'Authentication failed. Please try with valid Api Key.');
  }
  if (kind === 'forbidden') {
    return new MackerelError(refusal, 'Access from this IP address is not permitted.');
  }
  const missing = needed.find((permission) => !PERMISSIONS[kind].includes(permission));
  return missing === undefined
    ? undefined
    : new MackerelError(refusal, `The API key does not have the ${missing} permission.`);
}
