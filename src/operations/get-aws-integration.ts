import { integrationsApi } from '../aws/api.ts';
import { readOutcome, settle } from '../records/outcomes.ts';
import { readAwsIntegrationId } from '../inputs/aws.ts';
import { operation } from './operation.ts';

/** Reads one AWS integration. */
export const definition = operation({
  inputs: ['awsIntegrationId'],
  kind: 'records',
  outputs: ['awsIntegrationId', 'awsIntegration'],
  writes: false,
  read: (reader) => readAwsIntegrationId(reader),
  title: (id) => id,
  async run(id, context) {
    const record = await settle({ id, action: 'read' }, async () =>
      readOutcome(await integrationsApi(context).get(id)),
    );
    return { kind: 'records', noun: 'integration', records: [record], shown: { list: false, first: true } };
  },
});
