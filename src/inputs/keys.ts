import { nearest } from '../alike.ts';
import type { Issue } from '../schema.ts';

/** How many keys that are not known get a hint. */
const MAX_HINTS = 5;

/** The keys of what users write as data. (No secretKey: it has no place there.) */
const KEYS = [
  ...['name', 'memo', 'key', 'roleArn', 'externalId', 'region', 'includedTags', 'excludedTags', 'services'],
  ...['enable', 'role', 'excludedMetrics', 'includedMetrics', 'retireAutomatically'],
  ...['awsIntegrationId', 'integrations'],
  ...['macAddress', 'ipv4Addresses', 'ipv6Addresses', 'ipAddress', 'ipv6Address'],
];

/**
 * What may be meant by the keys that a schema does not know, in sentences with a blank before each; empty: no idea.
 *
 * @param hint says it of a key; by default, the key that is most like it
 */
export function keyHints(issue: Issue, hint: (key: string) => string | undefined = nearestKey): string {
  if (issue.code !== 'unrecognized_keys') return '';
  return issue.keys
    .slice(0, MAX_HINTS)
    .flatMap((key) => hint(String(key)) ?? [])
    .map((sentence) => ` ${sentence}`)
    .join('');
}

/** The key that may be meant, such as `excludedMetrics` for Terraform's `excluded_metrics`. */
export function nearestKey(key: string): string | undefined {
  const meant = nearest(key, KEYS);
  return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
}
