/** The settings of one AWS service, as sent or as answered: one of the two kinds of metrics. */
export interface AwsServiceSetting {
  readonly enable: boolean;
  /** A role full name, or null for none. */
  readonly role: string | null;
  /** null is as absent. */
  readonly excludedMetrics?: readonly string[] | null;
  readonly includedMetrics?: readonly string[] | null;
  /** Answered and accepted for some services only. */
  readonly retireAutomatically?: boolean;
}

/** AWS service name to its settings. */
export type AwsServiceSettings = Readonly<Record<string, AwsServiceSetting>>;

/** How Mackerel gets into AWS. Of the four, either the first two are set or the last two. */
export interface AwsAccess {
  readonly roleArn: string | null;
  readonly externalId: string | null;
  readonly key: string | null;
  readonly secretKey: string | null;
}

/** The aws_integration object as the API answers it. */
export interface AwsIntegration extends Omit<AwsAccess, 'secretKey'> {
  readonly id: string;
  readonly name: string;
  readonly memo: string;
  readonly region: string;
  /** Comma-separated `key:value` pairs. */
  readonly includedTags: string;
  /** Comma-separated `key:value` pairs. */
  readonly excludedTags: string;
  /** Every service that Mackerel knows. */
  readonly services: AwsServiceSettings;
}

/** The object as it is kept. */
export type StoredAwsIntegration = AwsIntegration & AwsAccess;

/** The body of "create" and "update". In the way in, null and "" mean none. */
export interface AwsIntegrationParam extends Partial<AwsAccess> {
  readonly name: string;
  readonly memo: string;
  readonly region: string;
  readonly includedTags: string;
  readonly excludedTags: string;
  readonly services: AwsServiceSettings;
}

/** What a test may say about a setting it adds; whatever it leaves out gets a plain default. */
export interface NewAwsIntegration extends Partial<AwsIntegrationParam> {
  readonly id?: string;
}
