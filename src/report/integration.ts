import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import type { Describer } from './records.ts';

/** How AWS integrations are told. */
export const integrationDescriber: Describer<AwsIntegration> = {
  count: (records) => (records === 1 ? '1 integration' : `${records} integrations`),
  line: (integration) => `${integration.region}, by ${credentials(integration)}; ${enabledServices(integration)}`,
  columns: ['Integration', 'Credentials', 'Region', 'Services'],
  cells: (integration) => [credentials(integration), integration.region, enabledServices(integration)],
  outputs: { id: 'awsIntegrationId', first: 'awsIntegration', list: 'awsIntegrations' },
  details: 'integrations',
  // Of the access key ID, which the contract keeps out of outputs, only whether there is one.
  shown: ({ wire }) => ({ ...wire, key: wire.key ? '***' : null }),
};

/** Of a key, no more than that there is one. */
function credentials({ roleArn, key }: AwsIntegration): string {
  return roleArn ?? (key === null ? '(none)' : 'access key');
}

function enabledServices({ services }: AwsIntegration): string {
  const names = Object.keys(services).filter((name) => services[name]?.enable === true);
  return names.length === 0 ? 'no service' : names.join(', ');
}
