import { badRequest, notFound } from '../errors.ts';
import { withBlank } from '../hosts/roles.ts';
import type {
  AwsAccess,
  AwsIntegration,
  AwsIntegrationParam,
  AwsServiceSettings,
  NewAwsIntegration,
  StoredAwsIntegration,
} from './integration.ts';
import { checkAccess, checkServices } from './rules.ts';
import type { Route53Name } from './services.ts';
import { completeServices, excludableMetrics, knownServices, ROUTE_53_NAMES, spellServices } from './services.ts';

/** How this Mackerel answers where documents and clients disagree; see SimulatorOptions. */
export interface AwsBehaviour {
  /** Services that this Mackerel knows beyond those documented. */
  readonly newServices: readonly string[];
  readonly rolesWithBlank: boolean;
  readonly route53: Route53Name;
}

/** The AWS-integration settings of one organization. Input is of the right form already. */
export class AwsStore {
  readonly #newId: () => string;
  readonly #integrations = new Map<string, StoredAwsIntegration>();
  readonly #externalIds = new Set<string>();
  readonly #services: readonly string[];
  readonly #behaviour: AwsBehaviour;

  constructor(newId: () => string, behaviour: AwsBehaviour) {
    this.#newId = newId;
    this.#behaviour = behaviour;
    this.#services = knownServices(behaviour.newServices, behaviour.route53);
  }

  /** Every setting, in the order in which they were created. */
  list(): AwsIntegration[] {
    return [...this.#integrations.values()].map(this.#shown);
  }

  /** @throws MackerelError 404 */
  get(id: string): AwsIntegration {
    return this.#shown(this.#known(id));
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
    return this.#shown(deleted);
  }

  /** Issues an external ID. */
  generateExternalId(): string {
    const externalId = this.#newId();
    this.#externalIds.add(externalId);
    return externalId;
  }

  /** Each known service with the metrics that can be excluded. */
  excludableMetrics(): Record<string, readonly string[]> {
    return Object.fromEntries(this.#services.map((service) => [service, excludableMetrics(service)]));
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
    const { name, memo, region, includedTags, excludedTags } = param;
    const { route53 } = this.#behaviour;
    if (this.all().some((other) => other.name === name && other.id !== id)) {
      throw badRequest('The name is already used by another AWS integration.');
    }
    const known = [...this.#services, ...ROUTE_53_NAMES];
    checkServices(param.services, known);
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
      services: completeServices(spellServices(param.services, route53), this.#services),
    };
    this.#integrations.set(id, stored);
    return this.#shown(stored);
  }

  /** Names what is shown, so that nothing secret can ever be shown by being added. */
  readonly #shown = (stored: StoredAwsIntegration): AwsIntegration => ({
    id: stored.id,
    name: stored.name,
    memo: stored.memo,
    key: stored.key,
    roleArn: stored.roleArn,
    externalId: stored.externalId,
    region: stored.region,
    includedTags: stored.includedTags,
    excludedTags: stored.excludedTags,
    services: this.#behaviour.rolesWithBlank ? rolesWithBlank(stored.services) : stored.services,
  });
}

const rolesWithBlank = (services: AwsServiceSettings): AwsServiceSettings =>
  Object.fromEntries(
    Object.entries(services).map(([name, setting]) => [
      name,
      setting.role === null ? setting : { ...setting, role: withBlank(setting.role) },
    ]),
  );

const orBefore = (given: string | null | undefined, before: string | null): string | null =>
  given === undefined ? before : given === '' ? null : given;
