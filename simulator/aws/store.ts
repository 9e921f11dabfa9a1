import { badRequest, notFound } from '../errors.ts';
import type {
  AwsAccess,
  AwsIntegration,
  AwsIntegrationParam,
  NewAwsIntegration,
  StoredAwsIntegration,
} from './integration.ts';
import { checkAccess, checkServices } from './rules.ts';
import { completeServices, EXCLUDABLE_METRICS } from './services.ts';

/** The AWS-integration settings of one organization. Input is of the right form already. */
export class AwsStore {
  readonly #newId: () => string;
  readonly #integrations = new Map<string, StoredAwsIntegration>();
  readonly #externalIds = new Set<string>();
  readonly #services: readonly string[];

  /** @param newServices services that this Mackerel knows beyond those documented */
  constructor(newId: () => string, newServices: readonly string[]) {
    this.#newId = newId;
    this.#services = [...new Set([...Object.keys(EXCLUDABLE_METRICS), ...newServices])];
  }

  /** Every setting, in the order in which they were created. */
  list(): AwsIntegration[] {
    return [...this.#integrations.values()].map(withoutSecret);
  }

  /** @throws MackerelError 404 */
  get(id: string): AwsIntegration {
    return withoutSecret(this.#known(id));
  }

  /** @throws MackerelError 400 for a name that is taken, no way in, or services that do not fit */
  create(param: AwsIntegrationParam): AwsIntegration {
    return this.#put(this.#newId(), param, { roleArn: null, externalId: null, key: null, secretKey: null });
  }

  /** Overwrites a setting; of the way in, what is left out stays. @throws MackerelError 404, and 400 as in create */
  update(id: string, param: AwsIntegrationParam): AwsIntegration {
    return this.#put(id, param, this.#known(id));
  }

  /** Deletes a setting and returns it; its external ID is void once no setting has it. @throws MackerelError 404 */
  delete(id: string): AwsIntegration {
    const deleted = this.#known(id);
    this.#integrations.delete(id);
    const { externalId } = deleted;
    if (externalId !== null && !this.all().some((other) => other.externalId === externalId)) {
      this.#externalIds.delete(externalId);
    }
    return withoutSecret(deleted);
  }

  /** Issues an external ID. */
  generateExternalId(): string {
    const externalId = this.#newId();
    this.#externalIds.add(externalId);
    return externalId;
  }

  /** Each known service with the metrics that can be excluded. */
  excludableMetrics(): Record<string, readonly string[]> {
    return Object.fromEntries(this.#services.map((service) => [service, EXCLUDABLE_METRICS[service] ?? []]));
  }

  // What follows is for tests.

  /** Puts a setting in place; its external ID counts as issued. @throws MackerelError as create does */
  add(given: NewAwsIntegration): StoredAwsIntegration {
    const id = given.id ?? this.#newId();
    const access =
      given.key === undefined
        ? { roleArn: 'arn:aws:iam::123456789012:role/MackerelRole', externalId: given.externalId ?? this.#newId() }
        : {};
    if (typeof access.externalId === 'string') {
      this.acceptExternalId(access.externalId);
    }
    const param = {
      name: 'aws-integration',
      memo: '',
      region: 'ap-northeast-1',
      includedTags: '',
      excludedTags: '',
      services: {},
      ...access,
      ...given,
    };
    this.#put(id, param, { roleArn: null, externalId: null, key: null, secretKey: null });
    return this.#known(id);
  }

  all(): StoredAwsIntegration[] {
    return [...this.#integrations.values()];
  }

  acceptExternalId(externalId: string): void {
    this.#externalIds.add(externalId);
  }

  #known(id: string): StoredAwsIntegration {
    const integration = this.#integrations.get(id);
    if (integration === undefined) {
      throw notFound('AWS Integration');
    }
    return integration;
  }

  #put(id: string, param: AwsIntegrationParam, before: AwsAccess): AwsIntegration {
    const { name, memo, region, includedTags, excludedTags, services } = param;
    if (this.all().some((other) => other.name === name && other.id !== id)) {
      throw badRequest('The name is already used by another AWS integration.');
    }
    checkServices(services, this.#services);
    const access = {
      key: orBefore(param.key, before.key),
      secretKey: orBefore(param.secretKey, before.secretKey),
      roleArn: orBefore(param.roleArn, before.roleArn),
      externalId: orBefore(param.externalId, before.externalId),
    };
    checkAccess(access, (externalId) => this.#externalIds.has(externalId));
    const stored: StoredAwsIntegration = {
      id,
      name,
      memo,
      ...access,
      region,
      includedTags,
      excludedTags,
      services: completeServices(services, this.#services),
    };
    this.#integrations.set(id, stored);
    return withoutSecret(stored);
  }
}

const orBefore = (given: string | null | undefined, before: string | null): string | null =>
  given === undefined ? before : given;

/** Names what is shown, so that nothing secret can ever be shown by being added. */
const withoutSecret = (stored: StoredAwsIntegration): AwsIntegration => ({
  id: stored.id,
  name: stored.name,
  memo: stored.memo,
  key: stored.key,
  roleArn: stored.roleArn,
  externalId: stored.externalId,
  region: stored.region,
  includedTags: stored.includedTags,
  excludedTags: stored.excludedTags,
  services: stored.services,
});
