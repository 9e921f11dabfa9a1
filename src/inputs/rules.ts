import * as v from '@badrap/valita';
import { HOST_ID, ROLE_FULLNAME as ROLE_FULLNAME_FORM } from '../mackerel/host.ts';
import { withoutBlanksAtColon } from '../mackerel/role-fullname.ts';
import type { ItemRule } from './reader.ts';

const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';

/** Names of services and roles (API document "hosts", roleFullnames). */
export const SERVICE: ItemRule = {
  pattern: new RegExp(`^${NAME}$`),
  normalize: withoutBlanksAtColon,
  accepted: apartFromEachOther('A service name is 2 to 63 letters, digits, - or _, and starts with a letter or digit.'),
};

export const ROLE: ItemRule = {
  pattern: SERVICE.pattern,
  normalize: withoutBlanksAtColon,
  accepted: apartFromEachOther(
    'A role name is 2 to 63 letters, digits, - or _, and starts with a letter or digit; without its service, which ' +
      'has an input of its own.',
  ),
};

/** The filter has an input for each half of a role full name. */
function apartFromEachOther(accepted: string): (item: string) => string {
  return (item) => {
    const [service = '', role = ''] = item.split(':');
    return ROLE_FULLNAME_FORM.test(item) ? `Write service: ${service} and role: ${role}.` : accepted;
  };
}

export const ROLE_FULLNAME: ItemRule = {
  pattern: ROLE_FULLNAME_FORM,
  normalize: withoutBlanksAtColon,
  accepted:
    'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
    'and starts with a letter or digit.',
};

export const HOST_ID_RULE: ItemRule = {
  pattern: HOST_ID,
  isId: true,
  accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};

export const AWS_INTEGRATION_ID: ItemRule = {
  pattern: HOST_ID,
  isId: true,
  accepted: 'The ID of an AWS integration is letters and digits (also - and _), such as 2vDnTZsiXXb.',
};

/** A URL drops the segments . and .. even when they are encoded: no such host could be looked up. */
export const CUSTOM_IDENTIFIER: ItemRule = {
  pattern: /^(?!\.{1,2}$)[^\r\n]+$/,
  accepted: 'It must be one line, and neither "." nor "..".',
};

export const META = v
  .unknown()
  .chain((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? v.ok(value)
      : v.err('It must be an object, such as {"agent-name": "ci"}.'),
  );

const addresses = v.array(v.string()).optional();

export const INTERFACES = v.array(
  v.object({
    name: v.string().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: v.string().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: v.string().optional(),
    ipv6Address: v.string().optional(),
  }),
);

export const CHECKS = v.array(
  v.object({
    name: v.string().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: v.string().optional(),
  }),
);
