import { createSetting, settle } from '../aws/carry-out.ts';
import { settingWarnings } from '../aws/check.ts';
import type { GivenIntegration } from '../aws/given.ts';
import type { AwsOperationContext, OperationResult } from './operation.ts';

export interface CreateAwsIntegrationInput {
  operation: 'create-aws-integration';
  setting: GivenIntegration;
}

class NameTakenError extends Error {
  override readonly name = 'NameTakenError';
  constructor() {
    super('an AWS integration of that name is there already, and names are unique');
  }
}

/** Creates an AWS integration. One of that name that is there already is an error: names are unique. */
export async function createAwsIntegration(
  { setting }: CreateAwsIntegrationInput,
  { awsIntegrations, dryRun }: AwsOperationContext,
): Promise<OperationResult> {
  const outcome = await settle({ name: setting.name, action: 'create' }, async () => {
    // Mackerel itself refuses a name that is taken; so must the plan, to be as true as the deed would be.
    if (dryRun && (await awsIntegrations.list()).some(({ name }) => name === setting.name)) throw new NameTakenError();
    return createSetting(setting, { awsIntegrations, dryRun });
  });
  return { hosts: [], integrations: [outcome], warnings: settingWarnings(setting) };
}
