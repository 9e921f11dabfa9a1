import { expect } from '@jest/globals';
import type { LoggedRequest } from '../../simulator/index.ts';

/** One segment of a path: everything that could mean something in a URL is percent-encoded, and it is not dots alone. */
const SEGMENT = String.raw`(?!(?:\.|%2e){1,2}(?:[/?]|$))(?:[\w.!~*'()-]|%[\dA-F]{2})+`;
const ID = String.raw`[\w-]+`;

/** Every path of the API that this action asks for (Mackerel's API documents), below `/api/v0/`. */
const PATHS = [
  'org',
  'hosts',
  'hosts/bulk-retire',
  'hosts/bulk-update-statuses',
  `hosts/${ID}`,
  `hosts/${ID}/(?:status|role-fullnames|retire|metric-names|monitored-statuses)`,
  `hosts-by-custom-identifier/${SEGMENT}`,
  'aws-integrations',
  'aws-integrations-external-id',
  'aws-integrations-excludable-metrics',
  `aws-integrations/${ID}`,
  `(?:downtimes|graph-annotations)(?:/${ID})?`,
  'alerts',
  'monitors',
  'monitoring/checks',
  'services',
  `(?:hosts|services)/${ID}/metadata(?:/${ID})?`,
];
const KNOWN = new RegExp(`^/api/v0/(?:${PATHS.join('|')})(?:\\?[^#?]*)?$`);

/** Holds that no request has a path that the API documents do not know. */
export function expectKnownPaths(requests: readonly LoggedRequest[]): void {
  for (const { path } of requests) expect(path).toMatch(KNOWN);
}
