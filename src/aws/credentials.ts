import type { AwsIntegration, Credentials } from '../mackerel/aws-integration.ts';
import type { GivenIntegration } from './given.ts';
import type { IntegrationProblem } from './problems.ts';

export const EITHER = 'Give either roleArn and externalId, or key and secretKey';

/** What a user gave of the way in: parts of one way, of both, or nothing. */
export function givenCredentials({ key, secretKey, roleArn, externalId }: GivenIntegration): Credentials['by'][] {
  const byRole = roleArn !== undefined || externalId !== undefined;
  const byKey = key !== undefined || secretKey !== undefined;
  return [...(byRole ? (['role'] as const) : []), ...(byKey ? (['key'] as const) : [])];
}

/**
 * What is wrong with the way in as it was given, for itself. (API document "AWS integrations", awsAccessInfo)
 *
 * @param use `create` needs all of it; `apply` all or nothing, with which the one of an existing setting stays; `update`
 *   takes any part
 */
export function credentialsProblems(given: GivenIntegration, use: 'create' | 'update' | 'apply'): IntegrationProblem[] {
  const ways = givenCredentials(given);
  if (ways.length === 2) {
    const parts = (['roleArn', 'externalId', 'key', 'secretKey'] as const).filter((part) => given[part] !== undefined);
    return [{ path: parts.join(', '), accepted: `These are two ways into AWS. ${EITHER}.` }];
  }
  if (use === 'update') return [];
  const [way] = ways;
  if (way === undefined) {
    if (use === 'apply') return [];
    const accepted = `There is no way into AWS. ${EITHER}. (generate-aws-external-id issues an external ID.)`;
    return [{ path: 'roleArn, externalId, or key, secretKey', value: '', accepted }];
  }
  return missingParts(way, given);
}

/**
 * The way in that is to be written, where parts that were not given are those the setting has.
 *
 * @param given must be of one way only
 * @param current the setting as it was read; undefined where it is to be created
 * @returns undefined where nothing of it changes; or what is wrong with it
 */
export function mergeCredentials(
  current: AwsIntegration | undefined,
  given: GivenIntegration,
): { credentials: Credentials | undefined } | { problems: IntegrationProblem[] } {
  const [way] = givenCredentials(given);
  if (way === undefined) return { credentials: undefined };
  if (way === 'role') {
    const roleArn = given.roleArn ?? current?.roleArn ?? undefined;
    const externalId = given.externalId ?? current?.externalId ?? undefined;
    if (roleArn === undefined || externalId === undefined) {
      return { problems: missingParts('role', { roleArn, externalId }) };
    }
    const stays = current?.roleArn === roleArn && current.externalId === externalId;
    return { credentials: stays ? undefined : { by: 'role', roleArn, externalId } };
  }
  const key = given.key ?? current?.key ?? undefined;
  const { secretKey } = given;
  // Without a new secret, the key that already exists needs none.
  if (key !== undefined && secretKey === undefined && key === current?.key) return { credentials: undefined };
  if (key === undefined || secretKey === undefined) return { problems: missingParts('key', { key, secretKey }) };
  return { credentials: { by: 'key', key, secretKey } };
}

function missingParts(way: Credentials['by'], parts: GivenIntegration): IntegrationProblem[] {
  const [one, other] = way === 'role' ? (['roleArn', 'externalId'] as const) : (['key', 'secretKey'] as const);
  return [[one, other] as const, [other, one] as const].flatMap(([part, present]) =>
    parts[part] === undefined
      ? [
          {
            path: part,
            value: '',
            accepted: `It is missing: ${present} is one half of the way into AWS, ${part} the other.`,
          },
        ]
      : [],
  );
}
