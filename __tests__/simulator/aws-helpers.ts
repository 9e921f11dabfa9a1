import type { Simulator } from '../../simulator/index.ts';

export const ROLE_ARN = 'arn:aws:iam::123456789012:role/MackerelRole';

/** A body that "create" accepts, but for the way in. */
export const WITHOUT_ACCESS = {
  name: 'example',
  memo: 'This is example integration',
  region: 'ap-northeast-1',
  includedTags: 'service:foo,service:bar',
  excludedTags: 'environment:staging',
  services: {
    EC2: {
      enable: true,
      role: 'AWSService:EC2Role',
      excludedMetrics: ['ec2.status_check_failed.instance'],
      retireAutomatically: true,
    },
    ALB: { enable: true, role: null, excludedMetrics: ['alb.request.count'] },
  },
};

export const KEY = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET_KEY = 'the-secret-of-the-test';

/** A body that "create" accepts, by access key. */
export const BY_KEY = { ...WITHOUT_ACCESS, key: KEY, secretKey: SECRET_KEY };

/** A body that "create" accepts, by a role; its external ID counts as issued. */
export function byRole(simulator: Simulator): Record<string, unknown> {
  simulator.acceptExternalId('issued');
  return { ...WITHOUT_ACCESS, roleArn: ROLE_ARN, externalId: 'issued' };
}

/** The services of the document, and those that came since. */
export const SERVICES = [
  ...['EC2', 'ELB', 'ALB', 'NLB', 'RDS', 'Redshift', 'ElastiCache', 'SQS', 'Lambda', 'DynamoDB', 'CloudFront'],
  ...['APIGateway', 'Kinesis', 'S3', 'ES', 'ECSCluster', 'SES', 'States', 'EFS', 'Firehose', 'Batch', 'WAF'],
  ...['Billing', 'Route 53', 'Connect', 'DocDB', 'CodeBuild', 'Athena'],
];

const RETIRING = ['EC2', 'RDS', 'ElastiCache'];

/** What a reply says of a service that is disabled; the kind of lists is that of the whole setting. */
export const disabled = (service: string, kind = 'excludedMetrics'): Record<string, unknown> => ({
  enable: false,
  role: null,
  [kind]: [],
  ...(RETIRING.includes(service) ? { retireAutomatically: false } : {}),
});

/** Every service in a reply: those given, the others disabled. */
export const allServices = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(SERVICES.map((service) => [service, given[service] ?? disabled(service)]));
