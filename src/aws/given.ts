import type { MetricChoice } from '../mackerel/aws-integration.ts';

/** Fields of an AWS integration as a user gives them, under the contract's names; all of them may be left out. */
export interface GivenIntegration {
  name?: string | undefined;
  memo?: string | undefined;
  key?: string | undefined;
  secretKey?: string | undefined;
  roleArn?: string | undefined;
  externalId?: string | undefined;
  region?: string | undefined;
  /** `key:value` each; empty: none, which is not the same as not given. */
  includedTags?: readonly string[] | undefined;
  excludedTags?: readonly string[] | undefined;
  services?: GivenServices | undefined;
}

export type GivenServices = Readonly<Record<string, GivenService>>;

/** What a user says of one AWS service. */
export interface GivenService {
  enable?: boolean | undefined;
  /** A role full name; null: none. */
  role?: string | null | undefined;
  metrics?: MetricChoice | undefined;
  retireAutomatically?: boolean | undefined;
}
