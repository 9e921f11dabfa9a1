import { integrationsApi } from '../aws/api.ts';
import { toConfig } from '../aws/config.ts';
import { readOutcome } from '../records/outcomes.ts';
import { operation } from './operation.ts';

/** Reads every AWS integration of the organization, and writes them into a file as apply-aws-integration takes them. */
export const definition = operation({
  inputs: [],
  kind: 'records',
  outputs: ['awsIntegrationId', 'awsIntegrations', 'awsIntegrationsFile'],
  writes: false,
  read: () => undefined,
  title: () => '',
  async run(_, context) {
    const integrations = await integrationsApi(context).list();
    const value = { integrations: integrations.map(toConfig) };
    return {
      kind: 'records',
      noun: 'integration',
      records: integrations.map(readOutcome),
      shown: { list: true, first: false },
      files: { awsIntegrationsFile: { name: 'mackerel-aws', value } },
    };
  },
});
