import { badRequest, notFound } from '../errors.ts';
import type { HostStore } from '../hosts/store.ts';
import type { ServiceStore } from '../services/store.ts';
import type { MetadataOwner } from './owner.ts';
import { checkOwner, namespaceLimit, ownerKey, roleKey, serviceKey } from './owner.ts';

/** One namespace's data. */
export interface Metadata {
  /** Any JSON, null too. */
  readonly value: unknown;
  readonly updatedAt: Date;
}

const NAMESPACE = /^(?!mackerel)[-a-zA-Z0-9_]+$/;

/** The metadata of hosts, services and roles (document "Metadata"). Whoever writes last has the say. */
export class MetadataStore {
  readonly #hosts: HostStore;
  readonly #services: ServiceStore;
  /** Owner to namespace to data. */
  readonly #owners = new Map<string, Map<string, Metadata>>();

  constructor(hosts: HostStore, services: ServiceStore) {
    this.#hosts = hosts;
    this.#services = services;
    services.onRemoval((service, role) => {
      this.#forget(service, role);
    });
  }

  /** The namespaces of an owner. @throws MackerelError 404, 400 as {@link checkOwner} says */
  list(owner: MetadataOwner): { namespace: string }[] {
    checkOwner(owner, 'read', this.#hosts, this.#services);
    return [...this.#of(owner).keys()].sort().map((namespace) => ({ namespace }));
  }

  /** @throws MackerelError 404 for an unknown owner or namespace, 400 as {@link checkOwner} says */
  get(owner: MetadataOwner, namespace: string): Metadata {
    checkOwner(owner, 'read', this.#hosts, this.#services);
    return this.#known(owner, namespace);
  }

  /** @throws MackerelError 400 for a namespace that is not allowed or one too many; else as {@link checkOwner} says */
  put(owner: MetadataOwner, namespace: string, value: unknown): void {
    checkOwner(owner, 'write', this.#hosts, this.#services);
    if (!NAMESPACE.test(namespace)) {
      throw badRequest('The namespace is invalid.');
    }
    const namespaces = this.#of(owner);
    if (!namespaces.has(namespace) && namespaces.size >= namespaceLimit(owner)) {
      throw badRequest(`The limit of ${namespaceLimit(owner)} metadata is exceeded.`);
    }
    namespaces.set(namespace, { value, updatedAt: new Date() });
    this.#owners.set(ownerKey(owner), namespaces);
  }

  /** @throws MackerelError 404 for an unknown owner or namespace, 400 for a retired host */
  delete(owner: MetadataOwner, namespace: string): void {
    checkOwner(owner, 'write', this.#hosts, this.#services);
    this.#known(owner, namespace);
    this.#of(owner).delete(namespace);
  }

  /** For tests: all of an owner's metadata, by namespace. */
  all(owner: MetadataOwner): Record<string, unknown> {
    return Object.fromEntries([...this.#of(owner)].map(([namespace, { value }]) => [namespace, value]));
  }

  #of(owner: MetadataOwner): Map<string, Metadata> {
    return this.#owners.get(ownerKey(owner)) ?? new Map<string, Metadata>();
  }

  #known(owner: MetadataOwner, namespace: string): Metadata {
    const metadata = this.#of(owner).get(namespace);
    if (metadata === undefined) {
      throw notFound('Metadata');
    }
    return metadata;
  }

  /** A service or role that is no more has no metadata, not even when it is made again. */
  #forget(service: string, role?: string): void {
    if (role !== undefined) {
      this.#owners.delete(roleKey(service, role));
      return;
    }
    this.#owners.delete(serviceKey(service));
    for (const key of this.#owners.keys()) {
      if (key.startsWith(roleKey(service, ''))) {
        this.#owners.delete(key);
      }
    }
  }
}
