import { ended, type RunReply } from '../harness/github-stand-in.ts';
import type { MonitoredStatus, Simulator } from '../simulator/index.ts';

/** What a step finds in Mackerel that it may be asked about. */
export interface Place {
  readonly hostIds: readonly string[];
  readonly awsIntegrationId: string;
}

/** How a place is furnished. */
export interface Furnishing {
  /** How many hosts; default 3. */
  readonly hosts?: number;
  /** Whether there are hosts besides that nothing may happen to; default: yes. */
  readonly bystanders?: boolean;
  /** The words of others: one for each host; default: plain ones. */
  readonly words?: readonly string[];
}

export const AWS_INTEGRATION_ID = 'aws1';
export const AWS_INTEGRATION = {
  name: 'production',
  region: 'ap-northeast-1',
  key: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'the-secret-of-the-example',
} as const;

/** The service that downtimes and annotations are of; hosts have others. */
export const AROUND_SERVICE = 'Around';
export const DOWNTIME_ID = 'd1';
export const ANNOTATION_ID = 'n1';
export const ALERT_ID = 'l1';

/** What the monitors of each host say. */
export const MONITORS: MonitoredStatus[] = [{ monitorId: 'm1', status: 'OK' }];

const SERVICES = { EC2: { enable: true, role: null, excludedMetrics: [] } };
const CREATED_AT = 1_700_000_000;

/** GitHub's answers about the workflow runs that left hosts behind: 100 is over, 101 is not. */
export const RUNS: Readonly<Record<string, RunReply>> = {
  100: ended(7),
  101: { status: 'in_progress', updated_at: new Date(0).toISOString() },
};

const spoken = (word: string): MonitoredStatus => ({
  monitorId: word,
  status: 'OK',
  detail: { type: word, message: word, memo: word },
});

/** Puts the same few things into a Mackerel, always with the same IDs. */
export function furnish(mackerel: Simulator, { hosts, bystanders = true, words }: Furnishing = {}): Place {
  const hostIds = Array.from({ length: hosts ?? words?.length ?? 3 }, (_, index) => {
    const id = `a${index + 1}`;
    const word = words?.[index];
    const name = word ?? `web-${index + 1}`;
    mackerel.addHost({
      id,
      name,
      status: 'working',
      memo: word ?? 'kept',
      roleFullnames: ['Shop:web', ...(word === undefined ? [] : [`Shop:${word}`])],
      customIdentifier: `github-actions/example/deploy/100/1/test/${name}`,
      createdAt: CREATED_AT,
      ...(word !== undefined && { displayName: word, meta: { [word]: word } }),
    });
    mackerel.setMetricNames(id, [word ?? 'loadavg5']);
    mackerel.setMonitoredStatuses(id, word === undefined ? MONITORS : [spoken(word)]);
    return id;
  });
  if (bystanders) {
    mackerel.addHost({ id: 'bystander', name: 'db-01', status: 'working', roleFullnames: ['Other:role'] });
    mackerel.addHost({ id: 'child', name: 'ci', customIdentifier: 'github-actions/example/deploy/101/1/test/ci' });
  }
  return { hostIds, awsIntegrationId: furnishRecords(mackerel, words) };
}

/**
 * Puts AWS integrations, downtimes and graph annotations into a Mackerel: those that examples are about, and others that
 * nothing may happen to.
 *
 * @returns the ID of the integration
 */
export function furnishRecords(mackerel: Simulator, words: readonly string[] = []): string {
  const all = words.join(' ');
  const { id } = mackerel.addAwsIntegration({
    id: AWS_INTEGRATION_ID,
    services: SERVICES,
    ...AWS_INTEGRATION,
    ...(words.length > 0 && { memo: all, includedTags: all, excludedTags: all }),
  });
  mackerel.addAwsIntegration({ id: 'other', name: 'billing', region: 'us-east-1', externalId: 'issued-before' });
  for (const [index, word] of words.entries()) {
    mackerel.addAwsIntegration({ id: `aws${index + 2}`, name: `${index} ${word}`, region: word, memo: word });
  }
  furnishAround(mackerel, words);
  return id;
}

function furnishAround(mackerel: Simulator, words: readonly string[]): void {
  const service = AROUND_SERVICE;
  mackerel.addService({ name: service, roles: ['web'] });
  mackerel.addService({ name: 'Elsewhere', roles: [] });
  const [start, duration] = [CREATED_AT, 60];
  mackerel.addDowntime({ id: DOWNTIME_ID, name: 'nightly', memo: 'kept', start, duration, serviceScopes: [service] });
  mackerel.addDowntime({ id: 'otherdowntime', name: 'nightly', start, duration, roleScopes: [`${service}:web`] });
  const times = { from: CREATED_AT, to: CREATED_AT + 60 };
  mackerel.addGraphAnnotation({ id: ANNOTATION_ID, title: 'Deploy', service, roles: ['web'], ...times });
  mackerel.addGraphAnnotation({ id: 'otherannotation', title: 'Deploy', service: 'Elsewhere', ...times });
  mackerel.addMonitor({ id: 'site', type: 'external', name: 'site', service });
  mackerel.openAlert({ id: ALERT_ID, monitorId: 'site', type: 'external', openedAt: CREATED_AT });
  for (const [index, word] of words.entries()) {
    mackerel.openAlert({ id: `l${index + 2}`, monitorId: 'site', message: word, openedAt: CREATED_AT });
    mackerel.addDowntime({ id: `d${index + 2}`, name: word, memo: word, start, duration });
    mackerel.addGraphAnnotation({ id: `n${index + 2}`, title: word, description: word, service, ...times });
  }
}
