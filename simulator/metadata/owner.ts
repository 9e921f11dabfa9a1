import { badRequest, notFound } from '../errors.ts';
import type { HostStore } from '../hosts/store.ts';
import type { ServiceStore } from '../services/store.ts';

/** What metadata can belong to. */
export type MetadataOwner =
  { readonly host: string } | { readonly service: string } | { readonly service: string; readonly role: string };

/** One text for each owner. */
export function ownerKey(owner: MetadataOwner): string {
  if ('host' in owner) {
    return `host ${owner.host}`;
  }
  return 'role' in owner ? roleKey(owner.service, owner.role) : serviceKey(owner.service);
}

export const serviceKey = (service: string): string => `service ${service}`;
export const roleKey = (service: string, role: string): string => `role ${service} ${role}`;

/** How many namespaces an owner may have (document "Metadata"). */
export const namespaceLimit = (owner: MetadataOwner): number => ('role' in owner ? 10 : 50);

const WEEK_SECONDS = 7 * 24 * 3600;

/**
 * The rules of the document "Metadata" about who may still have metadata.
 *
 * @throws MackerelError 404 for an unknown owner; 400 for a write on a retired host, and for a read when its retirement
 * is more than a week ago
 */
export function checkOwner(
  owner: MetadataOwner,
  access: 'read' | 'write',
  hosts: HostStore,
  services: ServiceStore,
): void {
  if (!('host' in owner)) {
    if (!services.has(owner.service)) {
      throw notFound('Service');
    }
    if ('role' in owner && !services.has(owner.service, owner.role)) {
      throw notFound('Role');
    }
    return;
  }
  const { isRetired, retiredAt = 0 } = hosts.get(owner.host);
  if (isRetired && (access === 'write' || retiredAt < Date.now() / 1000 - WEEK_SECONDS)) {
    throw badRequest('The host has been retired.');
  }
}
