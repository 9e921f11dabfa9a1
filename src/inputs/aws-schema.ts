import * as v from '@badrap/valita';
import { splitTags } from '../aws/tags.ts';

const metrics = v.array(v.string()).optional();

const service = v
  .object({
    enable: v.boolean().optional(),
    role: v.union(v.string(), v.null()).optional(),
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

/** `services` (API document "AWS integrations", create), where of each service any part may be left out. */
export const SERVICES = v.record(service);

/** Mackerel says null where a setting gets in by the other way: that is, where there is nothing. */
const partOfCredentials = v
  .union(v.string(), v.null())
  .optional()
  .map((value) => value ?? undefined);

/** A list, or one string with commas as the API has it. */
const tags = v.union(v.array(v.string()), v.string().map(splitTags)).optional();

/** One setting of a configFile: the API's own object, but for the names of the ID, and the secret key. */
export const INTEGRATION_SCHEMA = v.object({
  /** For update-aws-integration alone. */
  awsIntegrationId: v.string().optional(),
  name: v
    .string()
    .assert((name) => name.trim() !== '', 'It must not be empty.')
    .optional(),
  memo: v.string().optional(),
  key: partOfCredentials,
  secretKey: v
    .unknown()
    .chain((): v.ValitaResult<undefined> =>
      v.err(
        'A secret has no place in a file: take it out, make it a secret of the repository, and use the input secretKey.',
      ),
    )
    .optional(),
  roleArn: partOfCredentials,
  externalId: partOfCredentials,
  region: v.string().optional(),
  includedTags: tags,
  excludedTags: tags,
  services: SERVICES.optional(),
});
