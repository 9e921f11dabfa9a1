import { createSetting, failedOutcome, updateSetting } from '../aws/carry-out.ts';
import { settingWarnings } from '../aws/check.ts';
import type { GivenIntegration } from '../aws/given.ts';
import type { IntegrationOutcome } from '../aws/outcomes.ts';
import { inTurns } from '../hosts/turns.ts';
import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { AwsOperationContext, OperationResult } from './operation.ts';

export interface ApplyAwsIntegrationInput {
  operation: 'apply-aws-integration';
  /** Each with a name of its own. */
  settings: readonly GivenIntegration[];
}

/**
 * Makes the AWS integration of each name equal to what is given: creates, updates or leaves alone. The given services
 * are the whole truth. One setting's failure never stops the others.
 *
 * @throws MackerelError where the settings there are can't be read; nothing has been changed then
 */
export async function applyAwsIntegration(
  { settings }: ApplyAwsIntegrationInput,
  { awsIntegrations, dryRun, concurrency, signal }: AwsOperationContext,
): Promise<OperationResult> {
  const context = { awsIntegrations, dryRun };
  const find = (list: readonly AwsIntegration[], { name }: GivenIntegration) => list.find((one) => one.name === name);
  const create = async (given: GivenIntegration) => {
    try {
      return await createSetting(given, context);
    } catch (error) {
      // Another job may have created one of that name since we looked: Mackerel refuses the second.
      if (!(error instanceof MackerelError) || error.status !== 400) throw error;
      const rival = find(await awsIntegrations.list(), given);
      if (rival === undefined) throw error;
      return updateSetting(rival, given, 'apply', context);
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
    settings,
    async (given) => {
      const current = find(existing, given);
      outcomes.set(
        given,
        await (current === undefined ? create(given) : updateSetting(current, given, 'apply', context)),
      );
    },
    (given, error) => {
      outcomes.set(given, fail(given, error));
    },
    { concurrency, signal },
  );
  const integrations = settings.map(
    (given) => outcomes.get(given) ?? fail(given, new Error('nothing was done: the step ended before its turn')),
  );
  return {
    hosts: [],
    integrations,
    created: integrations.some(({ action, outcome }) => action === 'create' && outcome === 'changed'),
    warnings: settings.flatMap((given) =>
      settingWarnings(given).map((warning) => (settings.length > 1 ? `${given.name ?? ''}: ${warning}` : warning)),
    ),
  };
}
