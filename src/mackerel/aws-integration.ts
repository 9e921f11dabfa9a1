import * as v from '@badrap/valita';
import { wireHostId } from './host.ts';
import { withoutBlanksAtColon } from './role-fullname.ts';

/** AWS services by Mackerel's names (API document "AWS integrations", awsServiceNames), and Athena, which came later. */
export const AWS_SERVICE_NAMES: readonly string[] = [
  ...['EC2', 'ELB', 'ALB', 'NLB', 'RDS', 'Redshift', 'ElastiCache', 'SQS', 'Lambda', 'DynamoDB', 'CloudFront'],
  ...['APIGateway', 'Kinesis', 'S3', 'ES', 'ECSCluster', 'SES', 'States', 'EFS', 'Firehose', 'Batch', 'WAF'],
  ...['Billing', 'Route 53', 'Connect', 'DocDB', 'CodeBuild', 'Athena'],
];

/** The services whose hosts Mackerel can retire by itself. */
export const RETIRING_SERVICE_NAMES: readonly string[] = [
  ...['EC2', 'RDS', 'ElastiCache'],
  // Not in the documents, but set by the public provider for Terraform.
  ...['Lambda', 'ECSCluster', 'ALB', 'NLB'],
];

/** How Mackerel gets into AWS: one way or the other, and both parts of it (API document, awsAccessInfo). */
export type Credentials =
  { by: 'role'; roleArn: string; externalId: string } | { by: 'key'; key: string; secretKey: string };

/** Whether a setting names the metrics to leave out, or those to take: one kind for the whole setting. */
export type MetricKind = 'excludedMetrics' | 'includedMetrics';

/** The metrics of one service, of one of the two kinds. */
export type MetricChoice =
  { kind: 'excludedMetrics'; names: readonly string[] } | { kind: 'includedMetrics'; names: readonly string[] };

/** What Mackerel does with one AWS service. Which kind its metrics are of is said by the setting as a whole. */
export interface AwsService {
  enable: boolean;
  /** The role full name its hosts get; null: none. */
  role: string | null;
  metrics: readonly string[];
  /** Undefined where the service does not have it. */
  retireAutomatically: boolean | undefined;
  /** What Mackerel holds besides, that this action does not know of: it goes back as it came. */
  others: Readonly<Record<string, unknown>>;
}

/** Services by name, and of which kind their metrics are. Both kinds in one setting can't even be written down. */
export interface AwsServices {
  metricKind: MetricKind;
  services: Readonly<Record<string, AwsService>>;
}

/** What both a setting that was read and one that is written have. */
interface Common extends AwsServices {
  name: string;
  memo: string;
  region: string;
  /** Comma-separated `key:value` pairs. */
  includedTags: string;
  excludedTags: string;
  /** What Mackerel holds besides, that this action does not know of: it goes back as it came. */
  others: Readonly<Record<string, unknown>>;
}

/** A setting as it was read. Of the way in, Mackerel never tells the secret key. */
export interface AwsIntegration extends Common {
  id: string;
  key: string | null;
  roleArn: string | null;
  externalId: string | null;
  /** The setting as Mackerel sent it, with what this action does not know of. */
  wire: WireAwsIntegration;
}

/** A setting as it is written. */
export interface AwsIntegrationSpec extends Common {
  /** Undefined: the way in stays as it is. */
  credentials: Credentials | undefined;
}

/** A setting that is to be created: nothing of it can stay as it is. */
export type NewAwsIntegrationSpec = AwsIntegrationSpec & { credentials: Credentials };

// Nothing is mapped in these schemas: the library drops unknown keys of an object in which anything was.
const textOrNull = v.union(v.string(), v.null()).optional();
const metrics = v.array(v.string()).optional();

const wireAwsService = v.object({
  enable: v.boolean(),
  role: textOrNull,
  excludedMetrics: metrics,
  includedMetrics: metrics,
  retireAutomatically: v.boolean().optional(),
});
type WireAwsService = v.Infer<typeof wireAwsService>;

/** The `<aws_integration>` of every reply that holds one, as far as this action reads it; other keys are let through. */
export const wireAwsIntegration = v.object({
  id: wireHostId,
  name: v.string(),
  memo: textOrNull,
  key: textOrNull,
  roleArn: textOrNull,
  externalId: textOrNull,
  region: textOrNull,
  includedTags: textOrNull,
  excludedTags: textOrNull,
  services: v.record(wireAwsService),
});
export type WireAwsIntegration = v.Infer<typeof wireAwsIntegration>;

/** A setting as Mackerel sends it, in this action's words. */
export function fromWireAwsIntegration(wire: WireAwsIntegration): AwsIntegration {
  const metricKind = metricKindOf(Object.values(wire.services));
  const services = Object.fromEntries(
    Object.entries(wire.services).map(([service, setting]) => [service, fromWireService(setting, metricKind)]),
  );
  return {
    id: wire.id,
    name: wire.name,
    memo: wire.memo ?? '',
    key: wire.key ?? null,
    roleArn: wire.roleArn ?? null,
    externalId: wire.externalId ?? null,
    region: wire.region ?? '',
    includedTags: wire.includedTags ?? '',
    excludedTags: wire.excludedTags ?? '',
    metricKind,
    services,
    others: othersOf(wire),
    wire,
  };
}

function othersOf(wire: WireAwsIntegration): Record<string, unknown> {
  return Object.fromEntries(Object.entries(wire).filter(([key]) => !Object.hasOwn(wireAwsIntegration.shape, key)));
}

/**
 * The body that makes a setting as it is written: of the way in, what is left out stays, and null clears it.
 *
 * @param clearing whether to clear the other way in: an update must, and a creation must not
 */
export function toWireAwsIntegration(spec: AwsIntegrationSpec, { clearing }: { clearing: boolean }): object {
  const { name, memo, region, includedTags, excludedTags, metricKind, services, credentials, others } = spec;
  return {
    ...others,
    name,
    memo,
    ...(credentials !== undefined && toWireAccess(credentials, clearing)),
    region,
    includedTags,
    excludedTags,
    services: Object.fromEntries(
      Object.entries(services)
        // The document: a service that is left out is disabled. Replies hold every service there is, most of them so.
        .filter(([, service]) => !isBlank(service))
        .map(([name, { enable, role, metrics, retireAutomatically, others }]) => [
          name,
          {
            ...others,
            enable,
            role,
            [metricKind]: metrics,
            ...(retireAutomatically !== undefined && { retireAutomatically }),
          },
        ]),
    ),
  };
}

/** Whether a service is as one that was left out: disabled, and with nothing that could get lost. */
export function isBlank({ enable, role, metrics, retireAutomatically, others }: AwsService): boolean {
  return (
    !enable && role === null && metrics.length === 0 && retireAutomatically !== true && Object.keys(others).length === 0
  );
}

function toWireAccess(credentials: Credentials, clearing: boolean): object {
  if (credentials.by === 'role') {
    const { roleArn, externalId } = credentials;
    return { roleArn, externalId, ...(clearing && { key: null, secretKey: null }) };
  }
  const { key, secretKey } = credentials;
  return { key, secretKey, ...(clearing && { roleArn: null, externalId: null }) };
}

/** A service that is disabled may show an empty list of the other kind: that says nothing. */
function metricKindOf(services: readonly WireAwsService[]): MetricKind {
  const includes = services.some(
    ({ excludedMetrics, includedMetrics }) =>
      includedMetrics !== undefined && (includedMetrics.length > 0 || excludedMetrics === undefined),
  );
  return includes ? 'includedMetrics' : 'excludedMetrics';
}

function fromWireService(wire: WireAwsService, metricKind: MetricKind): AwsService {
  const { enable, role = null, retireAutomatically, excludedMetrics, includedMetrics, ...others } = wire;
  const metrics = (metricKind === 'includedMetrics' ? includedMetrics : excludedMetrics) ?? [];
  return {
    enable,
    // An empty text has been seen where there is none.
    role: role === null ? null : withoutBlanksAtColon(role) || null,
    metrics: metrics.filter((name) => name !== ''),
    retireAutomatically,
    others,
  };
}
