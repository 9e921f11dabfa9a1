import { type AwsIntegration, type AwsServices, isBlank } from '../mackerel/aws-integration.ts';
import { splitTags } from './tags.ts';

/**
 * A setting as a configFile holds it, so that apply-aws-integration finds it equal to the one that was read. Without the
 * way into AWS: there are secrets in it, and apply keeps the existing one. Services that are as if left out are left out.
 */
export function toConfig(integration: AwsIntegration): object {
  const { name, memo, region, includedTags, excludedTags } = integration;
  return {
    name,
    memo,
    // Mackerel has been seen to say that there is none, and a file can't.
    ...(region !== '' && { region }),
    includedTags: splitTags(includedTags),
    excludedTags: splitTags(excludedTags),
    services: servicesOf(integration),
  };
}

function servicesOf({ services, metricKind }: AwsServices): object {
  return Object.fromEntries(
    Object.entries(services)
      .map(([name, service]) => [name, { ...service, others: {} }] as const)
      .filter(([, service]) => !isBlank(service))
      .map(([name, { enable, role, metrics, retireAutomatically }]) => [
        name,
        { enable, role, [metricKind]: metrics, ...(retireAutomatically === true && { retireAutomatically }) },
      ]),
  );
}
