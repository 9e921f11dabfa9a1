import { integrationsApi } from '../aws/api.ts';
import { operation } from './operation.ts';

/** Has Mackerel issue an external ID, for the trust policy of an IAM role; none in a dry run. */
export const definition = operation({
  inputs: [],
  kind: 'values',
  outputs: ['externalId'],
  writes: true,
  read: () => undefined,
  title: () => '',
  async run(_, context) {
    const externalId = context.dryRun ? '' : await integrationsApi(context).generateExternalId();
    return { kind: 'values', value: { of: 'externalId', externalId } };
  },
});
