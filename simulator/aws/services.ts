import { normalRoleFullname } from '../hosts/roles.ts';
import type { AwsServiceSetting, AwsServiceSettings } from './integration.ts';

/** AWS service name to the metrics that can be excluded: a few for each, in the way Mackerel names them. */
const EXCLUDABLE_METRICS: Readonly<Record<string, readonly string[]>> = {
  EC2: [
    'ec2.cpu.used',
    'ec2.cpu_credit.usage',
    'ec2.disk_bytes.read',
    'ec2.network.in',
    'ec2.status_check_failed.instance',
  ],
  ELB: ['elb.count.request_count', 'elb.latency.average', 'elb.host_count.healthy'],
  ALB: ['alb.request.count', 'alb.response.time', 'alb.httpcode_count.target_5xx'],
  NLB: ['nlb.flow.active', 'nlb.bytes.processed'],
  RDS: ['rds.cpu.used', 'rds.database_connections.used', 'rds.free_storage_space.free'],
  Redshift: ['redshift.cpu.used', 'redshift.health_status.healthy'],
  ElastiCache: ['elasticache.cpu.used', 'elasticache.evictions.count'],
  SQS: ['sqs.number_of_messages.sent', 'sqs.approximate_age_of_oldest_message.max'],
  Lambda: ['lambda.count.invocations', 'lambda.count.errors', 'lambda.duration.average'],
  DynamoDB: ['dynamodb.consumed_capacity_units.read', 'dynamodb.throttled_requests.count'],
  CloudFront: ['cloudfront.requests.count', 'cloudfront.error_rate.total'],
  APIGateway: ['apigateway.requests.count', 'apigateway.latency.average'],
  Kinesis: ['kinesis.bytes.incoming', 'kinesis.iterator_age.max'],
  S3: ['s3.requests.all', 's3.errors.4xx'],
  ES: ['es.cluster_status.green', 'es.cpu.used'],
  ECSCluster: ['ecs.cpu_utilization.average', 'ecs.memory_utilization.average'],
  SES: ['ses.email_sending_events.send', 'ses.reputation.bounce_rate'],
  States: ['states.executions.failed', 'states.executions.time'],
  EFS: ['efs.client_connections.count', 'efs.percent_io_limit.used'],
  Firehose: ['firehose.bytes.incoming', 'firehose.s3_data_freshness.max'],
  Batch: ['batch.jobs.running', 'batch.jobs.failed'],
  WAF: ['waf.requests.allowed', 'waf.requests.blocked'],
  Billing: ['billing.estimated_charges.total'],
  'Route 53': ['route53.health_check.status', 'route53.dns_queries.count'],
  Connect: ['connect.calls.concurrent', 'connect.calls.missed'],
  DocDB: ['docdb.cpu.used', 'docdb.database_connections.used'],
  CodeBuild: ['codebuild.builds.failed', 'codebuild.duration.average'],
  Athena: ['athena.total_execution_time.average', 'athena.processed_bytes.total'],
};

/** The spellings of one service: the document's, and that of other clients. Either is taken. */
export const ROUTE_53_NAMES = ['Route 53', 'Route53'] as const;
export type Route53Name = (typeof ROUTE_53_NAMES)[number];

/** Services for which the documents say that `retireAutomatically` is answered. */
const RETIRING_SERVICES: readonly string[] = ['EC2', 'RDS', 'ElastiCache'];
/** Services for which clients set it too. It is answered where it was given. */
const ALSO_RETIRING_SERVICES: readonly string[] = ['ALB', 'NLB', 'Lambda', 'ECSCluster'];

/** Whether `retireAutomatically` can be set for a service. */
export const canRetire = (service: string): boolean =>
  RETIRING_SERVICES.includes(service) || ALSO_RETIRING_SERVICES.includes(service);

/** The services that this Mackerel knows, those of the document with Route 53 spelled as told. */
export const knownServices = (newServices: readonly string[], route53: Route53Name): readonly string[] => [
  ...new Set([...Object.keys(EXCLUDABLE_METRICS).map((name) => spell(name, route53)), ...newServices]),
];

/** The metrics that can be excluded of a service, in whichever spelling. */
export const excludableMetrics = (service: string): readonly string[] =>
  EXCLUDABLE_METRICS[spell(service, 'Route 53')] ?? [];

/** The settings as sent, with Route 53 spelled as told. */
export const spellServices = (given: AwsServiceSettings, route53: Route53Name): AwsServiceSettings =>
  Object.fromEntries(Object.entries(given).map(([name, setting]) => [spell(name, route53), setting]));

const spell = (name: string, route53: Route53Name): string =>
  ROUTE_53_NAMES.some((spelling) => spelling === name) ? route53 : name;

/**
 * The settings as the API answers them: every known service, those that were not given disabled.
 *
 * Where one of them includes metrics, only that kind of list comes back, for every service.
 */
export function completeServices(given: AwsServiceSettings, known: readonly string[]): AwsServiceSettings {
  const includes = Object.values(given).some(({ includedMetrics }) => Array.isArray(includedMetrics));
  return Object.fromEntries(known.map((service) => [service, complete(service, given[service], includes)]));
}

function complete(service: string, given: AwsServiceSetting | undefined, includes: boolean): AwsServiceSetting {
  const { enable = false, role = null, includedMetrics, excludedMetrics, retireAutomatically } = given ?? {};
  const retires = RETIRING_SERVICES.includes(service) ? (retireAutomatically ?? false) : retireAutomatically;
  return {
    enable,
    role: role === null ? null : normalRoleFullname(role),
    ...(includes
      ? { includedMetrics: (includedMetrics ?? []).filter(isFilled) }
      : { excludedMetrics: (excludedMetrics ?? []).filter(isFilled) }),
    ...(retires === undefined ? {} : { retireAutomatically: retires }),
  };
}

/** A list with nothing but an empty name has been seen: it means an empty list. */
const isFilled = (metric: string): boolean => metric !== '';
