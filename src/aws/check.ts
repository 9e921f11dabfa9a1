import { AWS_SERVICE_NAMES, RETIRING_SERVICE_NAMES } from '../mackerel/aws-integration.ts';
import { ROLE_FULLNAME } from '../mackerel/host.ts';
import type { GivenIntegration, GivenServices } from './given.ts';
import { newIntegrationProblems } from './merge.ts';
import type { IntegrationProblem } from './problems.ts';
import { mergeServices, servicesProblems } from './services.ts';
import { isTag } from './tags.ts';
import { credentialsProblems } from './credentials.ts';

const PRINTABLE = /^[\x21-\x7e]+$/;

/**
 * What a setting is given for: `create` needs all of it; `apply` needs a way in, and takes the services given for the
 * whole truth; `update` takes any part.
 */
export type IntegrationUse = 'create' | 'update' | 'apply';

/** Everything that is wrong with a setting as it was given: known before any request is sent. */
export function integrationProblems(given: GivenIntegration, use: IntegrationUse): IntegrationProblem[] {
  const { services = {} } = given;
  const apart = servicesProblems(services);
  return [
    ...(use === 'create' ? newIntegrationProblems(given) : []),
    ...(use === 'apply' && given.name === undefined
      ? [{ path: 'name', value: '', accepted: 'It is required: the setting of that name is the one that is meant.' }]
      : []),
    ...formProblems(given),
    ...credentialsProblems(given, { whole: use !== 'update' }),
    ...roleProblems(services),
    ...apart,
    ...(use === 'update' || apart.length > 0 ? [] : togetherProblems(services)),
  ];
}

/** What is odd about a setting, though Mackerel may take it; a sentence each. */
export function integrationWarnings({ services = {} }: GivenIntegration): string[] {
  return Object.entries(services).flatMap(([name, { retireAutomatically }]) => [
    ...(AWS_SERVICE_NAMES.includes(name)
      ? []
      : [
          `services.${name} is no AWS service that this action knows: it is passed on as it is. Known are: ` +
            `${AWS_SERVICE_NAMES.join(', ')}.`,
        ]),
    ...(retireAutomatically === undefined || RETIRING_SERVICE_NAMES.includes(name)
      ? []
      : [
          `services.${name}.retireAutomatically is documented for ${RETIRING_SERVICE_NAMES.join(', ')} only: it is ` +
            'passed on as it is.',
        ]),
  ]);
}

function formProblems(given: GivenIntegration): IntegrationProblem[] {
  const { roleArn, region, externalId } = given;
  return [
    ...refuse(
      'roleArn',
      roleArn,
      /^arn:[!-~]+$/,
      'The ARN of an IAM role is like arn:aws:iam::123456789012:role/Name.',
    ),
    ...refuse('externalId', externalId, PRINTABLE, 'An external ID is printable ASCII without spaces.'),
    ...refuse('region', region, /^[a-z0-9-]+$/, 'An AWS region is like ap-northeast-1.'),
    ...(['key', 'secretKey'] as const).flatMap((path) =>
      given[path] === undefined || PRINTABLE.test(given[path])
        ? []
        : // Without its value, which is nobody's business.
          [{ path, accepted: 'It holds a line break, a space, or a character outside printable ASCII.' }],
    ),
    ...(['includedTags', 'excludedTags'] as const).flatMap((path) =>
      (given[path] ?? [])
        .filter((tag) => !isTag(tag))
        .map((value) => ({ path, value, accepted: 'A tag is key:value, such as service:foo, without a comma.' })),
    ),
  ];
}

function roleProblems(services: GivenServices): IntegrationProblem[] {
  const accepted = 'A role full name is <service>:<role>, such as My-Service:web. For no role, write null.';
  return Object.entries(services).flatMap(([name, { role }]) =>
    refuse(`services.${name}.role`, role ?? undefined, ROLE_FULLNAME, accepted),
  );
}

function refuse(path: string, value: string | undefined, pattern: RegExp, accepted: string): IntegrationProblem[] {
  return value === undefined || pattern.test(value) ? [] : [{ path, value, accepted }];
}

function togetherProblems(services: GivenServices): IntegrationProblem[] {
  const merge = mergeServices({ metricKind: 'excludedMetrics', services: {} }, services, 'replace');
  return 'problems' in merge ? merge.problems : [];
}
