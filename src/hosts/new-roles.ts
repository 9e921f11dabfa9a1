import { isAlike } from '../alike.ts';
import type { HostOutcome } from './outcomes.ts';

/**
 * What should be said of roles to give that may be typos: Mackerel creates a role that does not exist (API facts,
 * "a typo makes a role"). No request is worth it: only hosts that were read anyway can tell.
 *
 * @param given role full names
 * @param hosts what became of each host, with the roles that it had before, as far as they were read
 * @returns a sentence for each role that no host had, where one had a role whose name is all but the same
 */
export function noticesOfNewRoles(given: readonly string[], hosts: readonly HostOutcome[]): string[] {
  const known = new Set(hosts.flatMap(({ before }) => rolesIn(before?.['roleFullnames'])));
  return given.flatMap((role) => {
    if (known.has(role)) return [];
    const meant = [...known].find((candidate) => looksLike(role, candidate));
    if (meant === undefined) return [];
    return [
      `no host that was read had the role ${role}, and Mackerel creates a role that does not exist. ` +
        `If ${meant} is meant, correct roleFullnames, and run the step again`,
    ];
  });
}

/** One of the two names is the same, and the other all but the same. Names that differ in their number are no typo. */
function looksLike(role: string, candidate: string): boolean {
  const [service = '', name = ''] = role.split(':');
  const [otherService = '', otherName = ''] = candidate.split(':');
  if (service === otherService) return isTypo(name, otherName);
  return name === otherName && isTypo(service, otherService);
}

function isTypo(one: string, other: string): boolean {
  return one.replaceAll(/\d+/g, '0') !== other.replaceAll(/\d+/g, '0') && isAlike(one, other);
}

function rolesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
