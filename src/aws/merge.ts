import {
  type AwsIntegration,
  type AwsIntegrationSpec,
  type AwsServices,
  type NewAwsIntegrationSpec,
} from '../mackerel/aws-integration.ts';
import type { GivenIntegration } from './given.ts';
import { IntegrationError, type IntegrationProblem } from './problems.ts';
import { mergeServices, type ServicesMode } from './services.ts';
import { isSameSet, joinTags, splitTags } from './tags.ts';
import { mergeCredentials } from './credentials.ts';

const NO_SERVICES: AwsServices = { metricKind: 'excludedMetrics', services: {} };

/**
 * Puts the fields a user gave over a setting as it was read: fields that were not given stay. What comes of it is all
 * that is to be sent, since Mackerel overwrites what it is not sent (API document "AWS integrations", update).
 *
 * @param given free of the problems that it has for itself (`integrationProblems`)
 * @param mode what becomes of services that were not given; where `services` was not given at all, they stay in any case
 * @throws IntegrationError where the two do not go together
 */
export function mergeIntegration(
  current: AwsIntegration,
  given: GivenIntegration,
  mode: ServicesMode,
): AwsIntegrationSpec {
  const { services, credentials } = settled(
    given.services === undefined ? { services: current } : mergeServices(current, given.services, mode),
    mergeCredentials(current, given),
  );
  return {
    name: given.name ?? current.name,
    memo: given.memo ?? current.memo,
    region: given.region ?? current.region,
    includedTags: mergeTags(current.includedTags, given.includedTags),
    excludedTags: mergeTags(current.excludedTags, given.excludedTags),
    metricKind: services.metricKind,
    services: services.services,
    others: current.others,
    credentials,
  };
}

/**
 * A setting that is to be created.
 *
 * @param given free of the problems that it has for itself
 * @throws IntegrationError where something is missing that every setting has
 */
export function newIntegration(given: GivenIntegration): NewAwsIntegrationSpec {
  const { name, region, services: givenServices } = given;
  const missing = newIntegrationProblems(given);
  if (name === undefined || region === undefined || givenServices === undefined || missing.length > 0) {
    throw new IntegrationError(missing);
  }
  const { services, credentials } = settled(
    mergeServices(NO_SERVICES, givenServices, 'replace'),
    mergeCredentials(undefined, given),
  );
  if (credentials === undefined)
    throw new IntegrationError([{ path: 'roleArn', accepted: 'There is no way into AWS.' }]);
  return {
    name,
    memo: given.memo ?? '',
    region,
    includedTags: joinTags(given.includedTags ?? []),
    excludedTags: joinTags(given.excludedTags ?? []),
    metricKind: services.metricKind,
    services: services.services,
    others: {},
    credentials,
  };
}

/** What a setting needs in order to be created, besides a way in, and was not given. */
export function newIntegrationProblems({ name, region, services }: GivenIntegration): IntegrationProblem[] {
  const missing = (path: string, what: string) => ({ path, value: '', accepted: `It is required: ${what}.` });
  return [
    ...(name === undefined ? [missing('name', 'the name of the setting')] : []),
    ...(region === undefined ? [missing('region', 'the AWS region, such as ap-northeast-1')] : []),
    ...(services === undefined
      ? [missing('services', 'the AWS services to watch, such as {"EC2": {"enable": true}}; {} for none')]
      : []),
  ];
}

/** Two results, where neither has problems. @throws IntegrationError with those of both */
function settled<A extends object, B extends object>(
  one: A | { problems: IntegrationProblem[] },
  other: B | { problems: IntegrationProblem[] },
): A & B {
  const problems = [one, other].flatMap((result) => ('problems' in result ? result.problems : []));
  if ('problems' in one || 'problems' in other) throw new IntegrationError(problems);
  return { ...one, ...other };
}

/** The same tags in another order, or with other white space, are left as they are. */
function mergeTags(current: string, given: readonly string[] | undefined): string {
  return given === undefined || isSameSet(given, splitTags(current)) ? current : joinTags(given);
}
