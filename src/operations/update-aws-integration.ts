import { settle, updateSetting } from '../aws/carry-out.ts';
import { settingWarnings } from '../aws/check.ts';
import type { GivenIntegration } from '../aws/given.ts';
import type { AwsOperationContext, OperationResult } from './operation.ts';

export interface UpdateAwsIntegrationInput {
  operation: 'update-aws-integration';
  awsIntegrationId: string;
  setting: GivenIntegration;
}

/**
 * Changes the given fields, and the given parts of the given services, of an AWS integration; everything else stays: it
 * is read first, since Mackerel overwrites what it is not sent. One that is as asked already is not written.
 */
export async function updateAwsIntegration(
  { awsIntegrationId: id, setting }: UpdateAwsIntegrationInput,
  { awsIntegrations, dryRun }: AwsOperationContext,
): Promise<OperationResult> {
  const outcome = await settle({ id, action: 'update' }, async () => {
    const current = await awsIntegrations.get(id);
    return settle({ id, name: current.name, action: 'update' }, () =>
      updateSetting(current, setting, 'update', { awsIntegrations, dryRun }),
    );
  });
  return { hosts: [], integrations: [outcome], warnings: settingWarnings(setting) };
}
