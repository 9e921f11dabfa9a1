import { badRequest } from '../errors.ts';
import type { AwsAccess, AwsServiceSettings } from './integration.ts';
import { canRetire, ROUTE_53_NAMES } from './services.ts';

/**
 * The rules for the way in (document "AWS integrations", *2): roleArn and externalId, or key and secretKey.
 *
 * @throws MackerelError 400 for none, both, half of one, or an external ID that this Mackerel did not issue
 */
export function checkAccess(access: AwsAccess, isIssued: (externalId: string) => boolean): void {
  const { roleArn, externalId, key, secretKey } = access;
  const byRole = roleArn !== null || externalId !== null;
  const byKey = key !== null || secretKey !== null;
  if (byRole === byKey) {
    throw badRequest('Either roleArn and externalId, or key and secretKey must be set.');
  }
  if (byRole && (roleArn === null || externalId === null)) {
    throw badRequest('roleArn and externalId must be set together.');
  }
  if (byKey && (key === null || secretKey === null)) {
    throw badRequest('key and secretKey must be set together.');
  }
  if (externalId !== null && !isIssued(externalId)) {
    throw badRequest('externalId was not issued by Mackerel.');
  }
}

/**
 * The rules for services that no schema can say.
 *
 * @throws MackerelError 400 for an unknown service, one in both its spellings, both kinds of metrics in one setting, or
 * retireAutomatically where there is none
 */
export function checkServices(services: AwsServiceSettings, known: readonly string[]): void {
  if (ROUTE_53_NAMES.every((name) => services[name] !== undefined)) {
    throw badRequest('Route 53 and Route53 are the same service.');
  }
  for (const [name, { retireAutomatically }] of Object.entries(services)) {
    if (!known.includes(name)) {
      throw badRequest(`Unknown AWS service: ${name}`);
    }
    if (retireAutomatically !== undefined && !canRetire(name)) {
      throw badRequest(`retireAutomatically cannot be set for ${name}.`);
    }
  }
  const settings = Object.values(services);
  if (
    settings.some(({ excludedMetrics }) => Array.isArray(excludedMetrics)) &&
    settings.some(({ includedMetrics }) => Array.isArray(includedMetrics))
  ) {
    throw badRequest('excludedMetrics and includedMetrics cannot be used together.');
  }
}
