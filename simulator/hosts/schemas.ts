import { HOST_STATUSES } from './host.ts';
import { ROLE_FULLNAME_PATTERN } from './roles.ts';

/** "一度に…できるホスト数(30個)": the most host IDs that a bulk call takes. */
export const BULK_LIMIT = 30;

const string = { type: 'string' } as const;
const strings = { type: 'array', items: string } as const;
const status = { type: 'string', enum: HOST_STATUSES } as const;
const roleFullnames = { type: 'array', items: { type: 'string', pattern: ROLE_FULLNAME_PATTERN } } as const;
const nullType = { type: 'null' } as const;
const orNull = <T extends object>(schema: T) => ({ anyOf: [schema, nullType] }) as const;
const ids = { type: 'array', items: string, minItems: 1, maxItems: BULK_LIMIT } as const;

const networkInterface = {
  type: 'object',
  required: ['name'],
  properties: {
    name: string,
    macAddress: string,
    ipv4Addresses: strings,
    ipv6Addresses: strings,
    ipAddress: string,
    ipv6Address: string,
  },
} as const;

const check = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', pattern: '^[a-zA-Z0-9_-]+$' }, memo: string },
} as const;

/** The body of "register a host" and "update a host". */
export const hostParam = {
  type: 'object',
  required: ['name', 'meta'],
  properties: {
    name: { type: 'string', minLength: 1 },
    displayName: string,
    customIdentifier: orNull(string),
    memo: string,
    meta: { type: 'object' },
    interfaces: orNull({ type: 'array', items: networkInterface }),
    roleFullnames: orNull(roleFullnames),
    checks: orNull({ type: 'array', items: check }),
  },
} as const;

export const statusParam = { type: 'object', required: ['status'], properties: { status } } as const;
export const bulkStatusParam = {
  type: 'object',
  required: ['status', 'ids'],
  properties: { status, ids },
} as const;
export const bulkRetireParam = { type: 'object', required: ['ids'], properties: { ids } } as const;

/** The body of "update roles"; mkr sends null where it means none, and whether Mackerel takes it so is unsure. */
export const rolesParam = (onNull: 'refuse' | 'none') =>
  ({
    type: 'object',
    required: ['roleFullnames'],
    properties: { roleFullnames: onNull === 'none' ? orNull(roleFullnames) : roleFullnames },
  }) as const;

/** The document says {}, the public Go client sends null, others send nothing, and all have always worked. */
export const retireParam = { anyOf: [{ type: 'object' }, nullType] } as const;

/** The query of "list hosts". */
export const listQuery = {
  type: 'object',
  properties: {
    service: string,
    role: { anyOf: [string, strings] },
    name: string,
    status: { anyOf: [status, { type: 'array', items: status }] },
    customIdentifier: string,
  },
} as const;

/** The query of "get by custom identifier". */
export const customIdentifierQuery = {
  type: 'object',
  properties: { caseInsensitive: { type: 'string', enum: ['true', 'false'] } },
} as const;
