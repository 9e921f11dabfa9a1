import { integrationsApi } from '../aws/api.ts';
import { createIntegration } from '../aws/write.ts';
import { settle } from '../records/outcomes.ts';
import { integrationWarnings } from '../aws/check.ts';
import { INTEGRATION_INPUTS, readCreate } from '../inputs/aws.ts';
import { operation } from './operation.ts';

class NameTakenError extends Error {
  override readonly name = 'NameTakenError';
  constructor() {
    super('an AWS integration of that name already exists, and names are unique');
  }
}

/** Creates an AWS integration. One of that name that already exists is an error: names are unique. */
export const definition = operation({
  inputs: INTEGRATION_INPUTS,
  kind: 'records',
  outputs: ['awsIntegrationId', 'awsIntegration'],
  writes: true,
  read: readCreate,
  title: ({ name }) => name ?? '',
  async run(integration, context) {
    const { dryRun } = context;
    const awsIntegrations = integrationsApi(context);
    const record = await settle({ name: integration.name, action: 'create' }, async () => {
      // Looked up before the first request: after a lost answer, what was there before could not be told from what is new.
      if ((await awsIntegrations.list()).some(({ name }) => name === integration.name)) throw new NameTakenError();
      return createIntegration(integration, { awsIntegrations, dryRun });
    });
    const warnings = integrationWarnings([integration]);
    return { kind: 'records', noun: 'integration', records: [record], shown: { list: false, first: true }, warnings };
  },
});
