import * as v from '@badrap/valita';
import { splitTags } from '../aws/tags.ts';
import { isExactNumber } from '../mackerel/exact-json.ts';
import { withoutBlanksAtColon } from '../mackerel/role-fullname.ts';

/** Something that may be left out, and then may be null too, as in what the API and other clients write. */
function optional<T>(type: v.Type<T>): v.Optional<T | undefined> {
  return v
    .union(type, v.null())
    .map((value): T | undefined => value ?? undefined)
    .optional();
}

/** Other clients have been seen to write `[""]` for none. */
const metrics = optional(v.array(v.string()).map((names) => names.filter((name) => name.trim() !== '')));

/** A role full name, null for none. YAML makes `{Shop: web}` of `Shop: web`, and means the same. */
const role = v.unknown().chain((value): v.ValitaResult<string | null | undefined> => {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);
  const entries = isObject ? Object.entries(value) : [];
  const [[service, name] = []] = entries;
  const text = entries.length === 1 && typeof name === 'string' ? `${service ?? ''}:${name}` : value;
  if (text === null || text === undefined) return v.ok(text);
  if (typeof text !== 'string') return v.err('It must be a role full name, such as My-Service:web, or null.');
  return v.ok(withoutBlanksAtColon(text.trim()) || undefined);
});

const service = v
  .object({
    enable: optional(v.boolean()),
    role: role.optional(),
    excludedMetrics: metrics,
    includedMetrics: metrics,
    retireAutomatically: optional(v.boolean()),
  })
  .chain(({ excludedMetrics, includedMetrics, ...rest }) => {
    if (excludedMetrics !== undefined && includedMetrics !== undefined) {
      return v.err(
        'It has both excludedMetrics and includedMetrics, which Mackerel refuses: give one of them, and the same one ' +
          'for every service.',
      );
    }
    if (excludedMetrics !== undefined) {
      return v.ok({ ...rest, metrics: { kind: 'excludedMetrics', names: excludedMetrics } as const });
    }
    if (includedMetrics !== undefined) {
      return v.ok({ ...rest, metrics: { kind: 'includedMetrics', names: includedMetrics } as const });
    }
    return v.ok(rest);
  });

/** `services` (API document "AWS integrations", create), where of each service any part may be left out. */
export const SERVICES = v.record(service);

/** Mackerel says null, and others "", where a setting gets in by the other way: that is, where there is nothing. */
const partOfCredentials = optional(v.string().map((value) => (value.trim() === '' ? undefined : value)));

/** A list, or one string with commas as the API has it. */
const tags = optional(v.union(v.array(v.string()), v.string().map(splitTags)));

/** One setting of a configFile: the API's own object, but for the names of the ID, and the secret key. */
export const INTEGRATION_SCHEMA = v.object({
  /** For update-aws-integration alone. */
  awsIntegrationId: optional(v.string()),
  /** The same in what the API answers; other operations have no use for it. */
  id: optional(v.string()),
  name: optional(v.string().assert((name) => name.trim() !== '', 'It must not be empty.')),
  memo: optional(v.string()),
  key: partOfCredentials,
  secretKey: v
    .unknown()
    .chain((value): v.ValitaResult<undefined> =>
      value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
        ? v.ok(undefined)
        : v.err(
            'A secret has no place in a file: take it out, make it a secret of the repository, and use the input secretKey.',
          ),
    )
    .optional(),
  roleArn: partOfCredentials,
  externalId: partOfCredentials,
  region: optional(v.string()),
  includedTags: tags,
  excludedTags: tags,
  services: optional(SERVICES),
});
