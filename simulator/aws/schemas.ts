import { ROLE_FULLNAME_PATTERN } from '../hosts/roles.ts';

const string = { type: 'string' } as const;
const filled = { type: 'string', minLength: 1 } as const;
const filledOrNull = { anyOf: [filled, { type: 'null' }] } as const;
const metrics = { type: 'array', items: string } as const;

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
  // Not marked optional in the document. That both kinds are given is refused in rules.ts, for the whole setting.
  anyOf: [{ required: ['excludedMetrics'] }, { required: ['includedMetrics'] }],
} as const;

const integrationParam = (access: typeof filled | typeof filledOrNull) =>
  ({
    type: 'object',
    required: ['name', 'memo', 'region', 'includedTags', 'excludedTags', 'services'],
    properties: {
      name: filled,
      memo: string,
      key: access,
      secretKey: access,
      roleArn: access,
      externalId: access,
      region: filled,
      includedTags: string,
      excludedTags: string,
      services: { type: 'object', additionalProperties: service },
    },
  }) as const;

export const createParam = integrationParam(filled);

/** As for create, but null clears a part of the way in. */
export const updateParam = integrationParam(filledOrNull);
