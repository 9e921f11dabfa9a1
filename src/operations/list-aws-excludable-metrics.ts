import { integrationsApi } from '../aws/api.ts';
import { operation } from './operation.ts';

/** Reads which metrics of each AWS service can be excluded. */
export const definition = operation({
  inputs: [],
  kind: 'values',
  outputs: ['excludableMetrics'],
  writes: false,
  read: () => undefined,
  title: () => '',
  async run(_, context) {
    const metrics = await integrationsApi(context).excludableMetrics();
    return { kind: 'values', value: { of: 'excludableMetrics', metrics } };
  },
});
