import { NAME_PATTERN, ROLE_FULLNAME_PATTERN } from '../hosts/roles.ts';
import { RECURRENCE_TYPES, WEEKDAYS } from './downtime.ts';

// The document says "too long" and no more: these are the simulator's own.
const MAX_NAME = 255;
const MAX_MEMO = 2048;

// An empty list is as good as none.
const services = { type: 'array', items: { type: 'string', pattern: NAME_PATTERN } } as const;
const roles = { type: 'array', items: { type: 'string', pattern: ROLE_FULLNAME_PATTERN } } as const;
const monitors = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

/** The body of "register a downtime" and "update a downtime". */
export const downtimeParam = {
  type: 'object',
  required: ['name', 'start', 'duration'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: MAX_NAME },
    memo: { type: 'string', maxLength: MAX_MEMO },
    start: { type: 'integer' },
    duration: { type: 'integer', minimum: 1 },
    recurrence: {
      type: 'object',
      required: ['type', 'interval'],
      properties: {
        type: { type: 'string', enum: RECURRENCE_TYPES },
        interval: { type: 'integer', minimum: 1 },
        weekdays: { type: 'array', items: { type: 'string', enum: WEEKDAYS } },
        until: { type: 'integer' },
      },
    },
    serviceScopes: services,
    serviceExcludeScopes: services,
    roleScopes: roles,
    roleExcludeScopes: roles,
    monitorScopes: monitors,
    monitorExcludeScopes: monitors,
  },
} as const;
