import type { GivenIntegration } from '../../../src/aws/given.ts';
import { type AwsIntegration, fromWireAwsIntegration } from '../../../src/mackerel/aws-integration.ts';

const WIRE = {
  id: 'a1',
  name: 'example',
  memo: 'a note',
  key: null,
  roleArn: 'arn:aws:iam::123456789012:role/MackerelRole',
  externalId: 'issued',
  region: 'ap-northeast-1',
  includedTags: 'service:foo, service:bar',
  excludedTags: '',
  services: {
    EC2: { enable: true, role: 'Shop:web', excludedMetrics: ['a', 'b'], retireAutomatically: true },
    ELB: { enable: true, role: null, excludedMetrics: [] },
    RDS: { enable: false, role: null, excludedMetrics: [], retireAutomatically: false },
  },
};

/** A setting as it was read. */
export function setting(changes: Partial<Parameters<typeof fromWireAwsIntegration>[0]> = {}): AwsIntegration {
  return fromWireAwsIntegration({ ...WIRE, ...changes });
}

/** Everything that a setting needs. */
export const WHOLE: GivenIntegration = {
  name: 'example',
  roleArn: WIRE.roleArn,
  externalId: 'issued',
  region: 'ap-northeast-1',
  services: { EC2: { enable: true } },
};

export const excluded = (...names: string[]) => ({ kind: 'excludedMetrics', names }) as const;
export const included = (...names: string[]) => ({ kind: 'includedMetrics', names }) as const;
