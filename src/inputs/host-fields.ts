import type { GivenFields } from '../hosts/merge.ts';
import type { InputReader } from './reader.ts';
import { CHECKS, CUSTOM_IDENTIFIER, INTERFACES, META, ROLE_FULLNAME } from './rules.ts';

export const HOST_FIELD_INPUTS = [
  'name',
  'displayName',
  'memo',
  'customIdentifier',
  'meta',
  'interfaces',
  'checks',
  'roleFullnames',
] as const;

/** Reads the fields of a host that register and update write. */
export async function readHostFields(reader: InputReader<(typeof HOST_FIELD_INPUTS)[number]>): Promise<GivenFields> {
  return {
    name: reader.text('name'),
    displayName: reader.text('displayName'),
    memo: reader.text('memo'),
    customIdentifier: reader.rule('customIdentifier', CUSTOM_IDENTIFIER),
    meta: await reader.data('meta', META),
    interfaces: await reader.data('interfaces', INTERFACES),
    checks: await reader.data('checks', CHECKS),
    roleFullnames: reader.list('roleFullnames', ROLE_FULLNAME, { spaces: true })?.items,
  };
}
