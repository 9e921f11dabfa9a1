import { CLEARABLE_FIELDS, type ClearableField, type GivenFields } from '../hosts/merge.ts';
import { type InputReader, wordsRule } from './reader.ts';
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

const CLEARABLE = wordsRule(CLEARABLE_FIELDS, 'Use one or more of');

/** Reads which fields update is to empty: an input that is merely empty never does. */
export function readClear(reader: InputReader<'clear' | ClearableField>, given: GivenFields): ClearableField[] {
  const items = reader.list('clear', CLEARABLE, { spaces: true })?.items ?? [];
  if (reader.text('clear') !== undefined && items.length === 0) {
    reader.problem({
      input: 'clear',
      value: reader.text('clear'),
      accepted: `Use one or more of: ${CLEARABLE_FIELDS.join(', ')}.`,
    });
  }
  const fields = CLEARABLE_FIELDS.filter((field) => items.includes(field));
  for (const field of fields) {
    if (given[field] === undefined) continue;
    const accepted = `It is to be emptied by clear, and has a value too: leave one of the two out.`;
    reader.problem({ input: field, value: given[field], accepted });
  }
  return fields;
}
