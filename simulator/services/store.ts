import { badRequest, notFound } from '../errors.ts';
import { splitRoleFullname } from '../hosts/roles.ts';

/** A service as the API answers it; its roles in the order of their names. */
export interface Service {
  readonly name: string;
  readonly memo: string;
  readonly roles: readonly string[];
}

/** A role as the API answers it. */
export interface Role {
  readonly name: string;
  readonly memo: string;
}

/** The body of "register a service" and "register a role". */
export interface NameAndMemo {
  readonly name: string;
  readonly memo?: string;
}

/** What a test may say about a service it adds. */
export interface NewService extends NameAndMemo {
  readonly roles?: readonly string[];
}

/** Told of each service, or role of a service, that is gone: what belongs to it goes too. */
export type RemovalListener = (service: string, role?: string) => void;

interface ServiceRecord {
  memo: string;
  /** Role name to its memo, in the order in which they came. */
  readonly roles: Map<string, string>;
}

const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);

/** The services and roles of one organization (document "Services"). Names are of the right form already. */
export class ServiceStore {
  readonly #services = new Map<string, ServiceRecord>();
  readonly #listeners: RemovalListener[] = [];

  /** Every service, in the order of their names. */
  list(): Service[] {
    return [...this.#services.keys()].map((name) => this.get(name)).sort(byName);
  }

  /** @throws MackerelError 404 */
  get(name: string): Service {
    const { memo, roles } = this.#known(name);
    return { name, memo, roles: [...roles.keys()].sort() };
  }

  /** @throws MackerelError 400 for a name that is taken */
  create({ name, memo = '' }: NameAndMemo): Service {
    if (this.#services.has(name)) {
      throw badRequest('The service name is already used.');
    }
    this.#services.set(name, { memo, roles: new Map() });
    return this.get(name);
  }

  /** Deletes a service with its roles and what else belongs to it; answers it as it was. @throws MackerelError 404 */
  delete(name: string): Service {
    const service = this.get(name);
    this.#services.delete(name);
    this.#tell(name);
    return service;
  }

  /** The roles of a service, in the order of their names. @throws MackerelError 404 */
  roles(service: string): Role[] {
    return [...this.#known(service).roles].map(([name, memo]) => ({ name, memo })).sort(byName);
  }

  /** @throws MackerelError 404 for an unknown service, 400 for a name that is taken in it */
  createRole(service: string, { name, memo = '' }: NameAndMemo): Role {
    const { roles } = this.#known(service);
    if (roles.has(name)) {
      throw badRequest('The role name is already used.');
    }
    roles.set(name, memo);
    return { name, memo };
  }

  /** Deletes a role and answers it as it was. @throws MackerelError 404 for an unknown service or role */
  deleteRole(service: string, name: string): Role {
    const { roles } = this.#known(service);
    const memo = roles.get(name);
    if (memo === undefined) {
      throw notFound('Role');
    }
    roles.delete(name);
    this.#tell(service, name);
    return { name, memo };
  }

  /** Whether there is this service, or this role of it. */
  has(service: string, role?: string): boolean {
    const record = this.#services.get(service);
    return record !== undefined && (role === undefined || record.roles.has(role));
  }

  /** Creates what a host's role full name speaks of, where it is not there: a typo makes a role. */
  ensureRole(roleFullname: string): void {
    const { service, role } = splitRoleFullname(roleFullname);
    const record = this.#services.get(service) ?? { memo: '', roles: new Map<string, string>() };
    this.#services.set(service, record);
    if (!record.roles.has(role)) {
      record.roles.set(role, '');
    }
  }

  onRemoval(listener: RemovalListener): void {
    this.#listeners.push(listener);
  }

  // What follows is for tests.

  /** Puts a service in place, or adds roles to it and changes its memo. */
  add({ name, memo, roles = [] }: NewService): Service {
    const record = this.#services.get(name) ?? { memo: '', roles: new Map<string, string>() };
    this.#services.set(name, record);
    record.memo = memo ?? record.memo;
    for (const role of roles) {
      this.ensureRole(`${name}:${role}`);
    }
    return this.get(name);
  }

  /** Service to its roles, both in the order in which they came. */
  rolesByService(): Record<string, string[]> {
    return Object.fromEntries([...this.#services].map(([name, { roles }]) => [name, [...roles.keys()]]));
  }

  #known(name: string): ServiceRecord {
    const record = this.#services.get(name);
    if (record === undefined) {
      throw notFound('Service');
    }
    return record;
  }

  #tell(service: string, role?: string): void {
    for (const listener of this.#listeners) {
      listener(service, role);
    }
  }
}
