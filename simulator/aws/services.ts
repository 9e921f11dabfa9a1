import type { AwsServiceSetting, AwsServiceSettings } from './integration.ts';

/** AWS service name to the metrics that can be excluded: a few for each, in the way Mackerel names them. */
export const EXCLUDABLE_METRICS: Readonly<Record<string, readonly string[]>> = {
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

const RETIRING_SERVICES: readonly string[] = ['EC2', 'RDS', 'ElastiCache'];

/** Whether `retireAutomatically` can be set for a service. */
export const canRetire = (service: string): boolean => RETIRING_SERVICES.includes(service);

/** The settings as the API answers them: every known service, those that were not given disabled. */
export function completeServices(given: AwsServiceSettings, known: readonly string[]): AwsServiceSettings {
  return Object.fromEntries(known.map((service) => [service, complete(service, given[service])]));
}

function complete(service: string, given: AwsServiceSetting | undefined): AwsServiceSetting {
  const { enable = false, role = null, includedMetrics, excludedMetrics = [] } = given ?? {};
  return {
    enable,
    role,
    ...(includedMetrics === undefined ? { excludedMetrics } : { includedMetrics }),
    ...(canRetire(service) ? { retireAutomatically: given?.retireAutomatically ?? false } : {}),
  };
}
