import { IntegrationsApi } from '../mackerel/aws-integrations.ts';
import type { Mackerel } from '../mackerel/client.ts';

/** The AWS integrations API, which operations on hosts do without. */
export function integrationsApi({
  mackerel,
  onSecret,
}: {
  mackerel: Mackerel;
  onSecret: (secret: string) => void;
}): IntegrationsApi {
  return new IntegrationsApi(mackerel.transport, onSecret);
}
