import { createSetting, settle } from '../aws/carry-out.ts';
import { settingWarnings } from '../aws/check.ts';
import type { GivenIntegration } from '../aws/given.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface CreateAwsIntegrationInput {
  operation: 'create-aws-integration';
  setting: GivenIntegration;
}

/** Creates an AWS integration. One of that name that is there already is an error: names are unique. */
export async function createAwsIntegration(
  { setting }: CreateAwsIntegrationInput,
  { mackerel: { awsIntegrations }, dryRun }: OperationContext,
): Promise<OperationResult> {
  const outcome = await settle({ name: setting.name, action: 'create' }, () =>
    createSetting(setting, { awsIntegrations, dryRun }),
  );
  return { hosts: [], integrations: [outcome], warnings: settingWarnings(setting) };
}
