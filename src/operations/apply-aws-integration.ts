import { integrationsApi } from '../aws/api.ts';
import { createIntegration, updateIntegration } from '../aws/write.ts';
import { failedOutcome } from '../records/outcomes.ts';
import { integrationWarnings } from '../aws/check.ts';
import type { GivenIntegration } from '../aws/given.ts';
import { doubts, type IntegrationOutcome } from '../aws/outcomes.ts';
import { inTurns } from '../hosts/turns.ts';
import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { INTEGRATION_INPUTS, readApply } from '../inputs/aws.ts';
import { operation } from './operation.ts';

/**
 * Makes the AWS integration of each name equal to what is given: creates, updates or leaves alone. The given services
 * are the whole truth. One setting's failure never stops the others.
 *
 * @throws MackerelError where the settings there are can't be read; nothing has been changed then
 */
export const definition = operation({
  inputs: INTEGRATION_INPUTS,
  kind: 'records',
  outputs: ['created', 'awsIntegrationId', 'awsIntegration', 'awsIntegrations'],
  writes: true,
  read: readApply,
  title: (integrations) => integrations.map(({ name }) => name).join(', '),
  async run(integrations, operationContext) {
    const { dryRun, concurrency, signal } = operationContext;
    const awsIntegrations = integrationsApi(operationContext);
    const context = { awsIntegrations, dryRun };
    const find = (list: readonly AwsIntegration[], { name }: GivenIntegration) => list.find((one) => one.name === name);
    const create = async (given: GivenIntegration) => {
      try {
        return await createIntegration(given, context);
      } catch (error) {
        // Another job may have created one of that name since we looked: Mackerel refuses the second.
        if (!(error instanceof MackerelError) || error.status !== 400) throw error;
        const rival = find(await awsIntegrations.list(), given);
        if (rival === undefined) throw error;
        return updateIntegration(rival, given, 'apply', context);
      }
    };

    const existing = await awsIntegrations.list();
    const outcomes = new Map<GivenIntegration, IntegrationOutcome>();
    const fail = (given: GivenIntegration, error: Error) => {
      const current = find(existing, given);
      const action = current === undefined ? 'create' : 'update';
      return failedOutcome({ id: current?.id, name: given.name, action }, error);
    };
    await inTurns(
      integrations,
      async (given) => {
        const current = find(existing, given);
        outcomes.set(
          given,
          await (current === undefined ? create(given) : updateIntegration(current, given, 'apply', context)),
        );
      },
      (given, error) => {
        outcomes.set(given, fail(given, error));
      },
      { concurrency, signal },
    );
    const records = integrations.map(
      (given) => outcomes.get(given) ?? fail(given, new Error('nothing was done: the step ended before its turn')),
    );
    return {
      kind: 'records',
      noun: 'integration',
      records,
      shown: { list: true, first: true },
      created: records.some(({ action, outcome }) => action === 'create' && outcome === 'changed'),
      warnings: [...integrationWarnings(integrations), ...doubts(records)],
    };
  },
});
