import { ROLE_FULLNAME_PATTERN } from '../hosts/roles.ts';

const string = { type: 'string' } as const;
const filled = { type: 'string', minLength: 1 } as const;
const stringOrNull = { anyOf: [string, { type: 'null' }] } as const;
/** The Go client sends null for a list it does not set. */
const metrics = { anyOf: [{ type: 'array', items: string }, { type: 'null' }] } as const;

const service = {
  type: 'object',
  required: ['enable', 'role'],
  properties: {
    enable: { type: 'boolean' },
    role: { anyOf: [{ type: 'string', pattern: ROLE_FULLNAME_PATTERN }, { type: 'null' }] },
    excludedMetrics: metrics,
    includedMetrics: metrics,
    retireAutomatically: { type: 'boolean' },
  },
} as const;

/** The body of "create" and "update". Clients send null, or nothing between the quotes, for what is not there. */
export const integrationParam = {
  type: 'object',
  required: ['name', 'memo', 'region', 'includedTags', 'excludedTags', 'services'],
  properties: {
    name: filled,
    memo: string,
    key: stringOrNull,
    secretKey: stringOrNull,
    roleArn: stringOrNull,
    externalId: stringOrNull,
    region: filled,
    includedTags: string,
    excludedTags: string,
    services: { type: 'object', additionalProperties: service },
  },
} as const;
