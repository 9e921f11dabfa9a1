import type { IntegrationOutcome } from '../aws/outcomes.ts';
import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import { explanation } from './explain.ts';
import type { Report } from './report.ts';

/** Outputs of operations on AWS integrations that are plain text. */
export function integrationTexts({ integrations, externalId }: Report): Map<string, string> {
  const texts = new Map<string, string>();
  const id = integrations?.find(({ id }) => id !== undefined)?.id;
  if (id !== undefined) texts.set('awsIntegrationId', id);
  if (externalId !== undefined) texts.set('externalId', externalId);
  return texts;
}

/** Outputs of operations on AWS integrations that are JSON; undefined: there is none. */
export function integrationsJson({ operation, integrations, excludableMetrics }: Report): Record<string, unknown> {
  const known = integrations?.flatMap(({ integration }) => (integration === undefined ? [] : [shown(integration)]));
  const several = ['list-aws-integrations', 'apply-aws-integration'].includes(operation);
  return {
    awsIntegration: operation === 'list-aws-integrations' ? undefined : known?.[0],
    awsIntegrations: several ? known : undefined,
    excludableMetrics,
  };
}

/** What the output `result` says of one setting. */
export function integrationResult({ id, name, outcome, action, differences, error }: IntegrationOutcome): unknown {
  return {
    id: id ?? null,
    name: name ?? null,
    outcome,
    action,
    differences: differences.map((difference) =>
      'secret' in difference
        ? { path: difference.path, secret: true }
        : { path: difference.path, before: difference.before ?? null, after: difference.after ?? null },
    ),
    error: error === undefined ? null : explanation(error),
  };
}

/** The API's own object; of the access key ID, which the contract keeps out of outputs, only whether there is one. */
function shown({ wire }: AwsIntegration): Record<string, unknown> {
  return { ...wire, key: wire.key ? '***' : null };
}
