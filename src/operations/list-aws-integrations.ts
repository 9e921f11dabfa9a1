import { integrationsApi } from '../aws/api.ts';
import { readOutcome } from '../records/outcomes.ts';
import { operation } from './operation.ts';

/** Reads every AWS integration of the organization. */
export const definition = operation({
  inputs: [],
  kind: 'records',
  outputs: ['awsIntegrationId', 'awsIntegrations'],
  writes: false,
  read: () => undefined,
  title: () => '',
  async run(_, context) {
    const records = (await integrationsApi(context).list()).map(readOutcome);
    return { kind: 'records', noun: 'integration', records, shown: { list: true, first: false } };
  },
});
