import * as v from '@badrap/valita';
import { splitTags } from '../aws/tags.ts';
import { withoutBlanksAtColon } from '../mackerel/role-fullname.ts';
import { isJsonObject, withoutNulls } from './nulls.ts';

/** Other clients have been seen to write `[""]` for none. */
const metrics = v
  .array(v.string())
  .map((names) => names.filter((name) => name.trim() !== ''))
  .optional();

/** A role full name, null for none. YAML makes `{Shop: web}` of `Shop: web`, and means the same. */
const role = v.unknown().chain((value): v.ValitaResult<string | null> => {
  const entries = isJsonObject(value) ? Object.entries(value) : [];
  const [[service, name] = []] = entries;
  const text = entries.length === 1 && typeof name === 'string' ? `${service ?? ''}:${name}` : value;
  if (text === null) return v.ok(null);
  if (typeof text !== 'string') return v.err('It must be a role full name, such as My-Service:web, or null.');
  return v.ok(withoutBlanksAtColon(text.trim()));
});

const service = v
  .object({
    enable: v.boolean().optional(),
    role: role.optional(),
    excludedMetrics: metrics,
    includedMetrics: metrics,
    retireAutomatically: v.boolean().optional(),
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

/** `services` (API document "AWS integrations", create), where of each service any part may be left out, or null. */
export const SERVICES = v
  .unknown()
  .chain((value) => v.record(service).try(partsWithoutNulls(value), { mode: 'strict' }));

/** Not so a service that is null itself: to leave it out would disable it. */
function partsWithoutNulls(services: unknown): unknown {
  if (!isJsonObject(services)) return services;
  return Object.fromEntries(Object.entries(services).map(([name, parts]) => [name, withoutNulls(parts, 'role')]));
}

/** The same in a file, where an empty role is none that came out empty by an expression: it is not given. */
const servicesInFile = SERVICES.map((services) =>
  Object.fromEntries(
    Object.entries(services).map(([name, { role, ...rest }]) => [name, role === '' ? rest : { role, ...rest }]),
  ),
);

/** Mackerel says null, and others "", where a setting gets in by the other way: that is, where there is nothing. */
const partOfCredentials = v
  .string()
  .map((value) => (value.trim() === '' ? undefined : value))
  .optional();

/** A list, or one string with commas as the API has it. */
const tags = v.union(v.array(v.string()), v.string().map(splitTags)).optional();

/** One setting of a configFile: the API's own object, but for the names of the ID, and the secret key. */
export const INTEGRATION_SCHEMA = v.object({
  /** For update-aws-integration alone. */
  awsIntegrationId: v.string().optional(),
  /** The same in what the API answers; other operations have no use for it. */
  id: v.string().optional(),
  name: v
    .string()
    .assert((name) => name.trim() !== '', 'It must not be empty.')
    .optional(),
  memo: v.string().optional(),
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
  region: v.string().optional(),
  includedTags: tags,
  excludedTags: tags,
  services: servicesInFile.optional(),
});
