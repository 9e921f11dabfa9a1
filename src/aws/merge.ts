import {
  type AwsIntegration,
  type AwsIntegrationSpec,
  type AwsServices,
  type NewAwsIntegrationSpec,
} from '../mackerel/aws-integration.ts';
import type { GivenIntegration } from './given.ts';
import { SettingError, type SettingProblem } from './problems.ts';
import { mergeServices, type ServicesMode } from './services.ts';
import { isSameSet, joinTags, splitTags } from './tags.ts';
import { mergeWayIn } from './way-in.ts';

const NO_SERVICES: AwsServices = { metricKind: 'excludedMetrics', services: {} };

/**
 * Puts the fields a user gave over a setting as it was read: fields that were not given stay. What comes of it is all
 * that is to be sent, since Mackerel overwrites what it is not sent (API document "AWS integrations", update).
 *
 * @param given free of the problems that it has for itself (`settingProblems`)
 * @param mode what becomes of services that were not given; where `services` was not given at all, they stay in any case
 * @throws SettingError where the two do not go together
 */
export function mergeIntegration(
  current: AwsIntegration,
  given: GivenIntegration,
  mode: ServicesMode,
): AwsIntegrationSpec {
  const { services, wayIn } = settled(
    given.services === undefined ? { services: current } : mergeServices(current, given.services, mode),
    mergeWayIn(current, given),
  );
  return {
    name: given.name ?? current.name,
    memo: given.memo ?? current.memo,
    region: given.region ?? current.region,
    includedTags: mergeTags(current.includedTags, given.includedTags),
    excludedTags: mergeTags(current.excludedTags, given.excludedTags),
    metricKind: services.metricKind,
    services: services.services,
    wayIn,
  };
}

/**
 * A setting that is to be created.
 *
 * @param given free of the problems that it has for itself
 * @throws SettingError where something is missing that every setting has
 */
export function newIntegration(given: GivenIntegration): NewAwsIntegrationSpec {
  const { name, region, services: givenServices } = given;
  const missing = newSettingProblems(given);
  if (name === undefined || region === undefined || givenServices === undefined || missing.length > 0) {
    throw new SettingError(missing);
  }
  const { services, wayIn } = settled(
    mergeServices(NO_SERVICES, givenServices, 'replace'),
    mergeWayIn(undefined, given),
  );
  if (wayIn === undefined) throw new SettingError([{ path: 'roleArn', accepted: 'There is no way into AWS.' }]);
  return {
    name,
    memo: given.memo ?? '',
    region,
    includedTags: joinTags(given.includedTags ?? []),
    excludedTags: joinTags(given.excludedTags ?? []),
    metricKind: services.metricKind,
    services: services.services,
    wayIn,
  };
}

/** What a setting needs in order to be created, besides a way in, and was not given. */
export function newSettingProblems({ name, region, services }: GivenIntegration): SettingProblem[] {
  const missing = (path: string, what: string) => ({ path, value: '', accepted: `It is required: ${what}.` });
  return [
    ...(name === undefined ? [missing('name', 'the name of the setting')] : []),
    ...(region === undefined ? [missing('region', 'the AWS region, such as ap-northeast-1')] : []),
    ...(services === undefined
      ? [missing('services', 'the AWS services to watch, such as {"EC2": {"enable": true}}; {} for none')]
      : []),
  ];
}

/** Two results, where neither has problems. @throws SettingError with those of both */
function settled<A extends object, B extends object>(
  one: A | { problems: SettingProblem[] },
  other: B | { problems: SettingProblem[] },
): A & B {
  const problems = [one, other].flatMap((result) => ('problems' in result ? result.problems : []));
  if ('problems' in one || 'problems' in other) throw new SettingError(problems);
  return { ...one, ...other };
}

/** The same tags in another order, or with other white space, are left as they are. */
function mergeTags(current: string, given: readonly string[] | undefined): string {
  return given === undefined || isSameSet(given, splitTags(current)) ? current : joinTags(given);
}
