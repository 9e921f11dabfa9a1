import { didYouMean } from '../alike.ts';
import { AWS_SERVICE_NAMES, RETIRING_SERVICE_NAMES } from '../mackerel/aws-integration.ts';
import { ROLE_FULLNAME } from '../mackerel/host.ts';
import type { GivenIntegration, GivenServices } from './given.ts';
import { newIntegrationProblems } from './merge.ts';
import type { IntegrationProblem } from './problems.ts';
import { isKnownService } from './service-names.ts';
import { mergeServices, servicesProblems } from './services.ts';
import { isTag } from './tags.ts';
import { credentialsProblems } from './credentials.ts';

const PRINTABLE = /^[\x21-\x7e]+$/;
/** How many services are named in one warning. */
const MAX_NAMES = 20;

/**
 * What a setting is given for: `create` needs all of it; `apply` takes the services given for the whole truth, and needs
 * a way in where there is no such setting yet; `update` takes any part.
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
    ...credentialsProblems(given, use),
    ...roleProblems(services),
    ...apart,
    ...(use === 'update' || apart.length > 0 ? [] : togetherProblems(services)),
  ];
}

/** What is odd about settings, though Mackerel may take it; a sentence for each kind, with all that it is about. */
export function integrationWarnings(integrations: readonly GivenIntegration[]): string[] {
  const services = integrations.flatMap(({ services = {} }) => Object.entries(services));
  const unknown = unique(services.flatMap(([name]) => (isKnownService(name) ? [] : [name])));
  const retiring = unique(
    services.flatMap(([name, { retireAutomatically }]) =>
      retireAutomatically === undefined || RETIRING_SERVICE_NAMES.includes(name) ? [] : [name],
    ),
  );
  return [
    ...(unknown.length === 0
      ? []
      : [
          `Unknown in services: ${listed(unknown)}. What is unknown here is passed on as it is.` +
            `${unknown
              .slice(0, MAX_NAMES)
              .map((name) => didYouMean(name, AWS_SERVICE_NAMES))
              .join('')} Known AWS services are: ` +
            `${AWS_SERVICE_NAMES.join(', ')}.`,
        ]),
    ...(retiring.length === 0
      ? []
      : [
          `Services known to have retireAutomatically are ${RETIRING_SERVICE_NAMES.join(', ')}. For ${listed(retiring)} ` +
            'it is passed on as it is.',
        ]),
  ];
}

/** No more of them than a person reads. */
function listed(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES;
  return rest > 0 ? `${names.slice(0, MAX_NAMES).join(', ')} and ${rest} more` : names.join(', ');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
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
    // Without their values, which are no one's business.
    ...(['key', 'secretKey'] as const).flatMap((path) => {
      const text = given[path];
      if (text === undefined) return [];
      if (/^\*+$/.test(text)) return [{ path, accepted: 'It holds asterisks, which stand in place of a secret.' }];
      if (PRINTABLE.test(text)) return [];
      return [{ path, accepted: 'It holds a line break, a space, or a character outside printable ASCII.' }];
    }),
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
