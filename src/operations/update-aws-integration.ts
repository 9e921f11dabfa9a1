import { integrationsApi } from '../aws/api.ts';
import { updateIntegration } from '../aws/write.ts';
import { settle } from '../records/outcomes.ts';
import { integrationWarnings } from '../aws/check.ts';
import { doubts } from '../aws/outcomes.ts';
import { INTEGRATION_INPUTS, readUpdate } from '../inputs/aws.ts';
import { operation } from './operation.ts';

/**
 * Changes the given fields, and the given parts of the given services, of an AWS integration; everything else stays: it
 * is read first, since Mackerel overwrites what it is not sent. One that is as asked already is not written.
 */
export const definition = operation({
  inputs: ['awsIntegrationId', ...INTEGRATION_INPUTS],
  kind: 'records',
  outputs: ['awsIntegrationId', 'awsIntegration'],
  writes: true,
  read: readUpdate,
  title: ({ awsIntegrationId }) => awsIntegrationId,
  async run({ awsIntegrationId: id, integration }, context) {
    const { dryRun } = context;
    const awsIntegrations = integrationsApi(context);
    const record = await settle({ id, action: 'update' }, async () => {
      const current = await awsIntegrations.get(id);
      return settle({ id, name: current.name, action: 'update' }, () =>
        updateIntegration(current, integration, 'update', { awsIntegrations, dryRun }),
      );
    });
    const warnings = [...integrationWarnings([integration]), ...doubts([record])];
    return { kind: 'records', noun: 'integration', records: [record], shown: { list: false, first: true }, warnings };
  },
});
